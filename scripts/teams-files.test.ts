import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEnv } from '../api/config/env.ts';
import { DEFAULT_CALLERS } from '../api/config/microsoft-clients.ts';
import { CONSENT_PATH } from '../api/services/connections/consenting.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const namesIn = (file: string): string[] =>
  [...read(file).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);

test('env/.env.example names every variable of the server, and no other', () => {
  const named = [...read('env/.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)\b/gm)];
  expect(named.map(([, name]) => name).sort()).toEqual(Object.keys(readEnv({})).sort());
});

const FILES = [
  'appPackage/manifest.json',
  'appPackage/messages/openapi.yaml',
  'appPackage/languages/de.json',
  'aad.manifest.json',
  'infra/azure.parameters.json',
];
const ENVIRONMENTS = [
  { environment: 'dev', project: 'teamsapp.yml', files: FILES },
  {
    environment: 'local',
    project: 'teamsapp.local.yml',
    files: FILES.filter((file) => !file.startsWith('infra/')),
  },
];

describe.each(ENVIRONMENTS)('the environment $environment', ({ environment, project, files }) => {
  const defined = Object.keys(parseEnv(read(`env/.env.${environment}`)));
  const used = [...files, project].flatMap(namesIn);
  // What is secret goes to a file that git ignores.
  const written = stepsOf(project)
    .flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile))
    .filter((name) => !name.startsWith('SECRET_'));

  test('has every name that its files use, but for secrets', () => {
    const missing = used.filter((name) => !name.startsWith('SECRET_') && !defined.includes(name));
    expect(missing).toEqual([]);
  });

  test('has no name that nothing uses or writes', () => {
    const known = ['TEAMSFX_ENV', ...used, ...written, ...outputs()];
    expect(defined.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('has a line for what provisioning writes', () => {
    expect(written).toContain('TEAMS_APP_ID');
    expect(defined).toEqual(expect.arrayContaining(written));
  });

  test('is provisioned by steps that the toolkit’s schema knows', () => {
    const ajv = new Ajv.default({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const schema = JSON.parse(read('tests/support/teamsapp.v1.13.schema.json')) as object;
    const isValid = ajv.compile(schema);
    expect(isValid(parse(read(project))), JSON.stringify(isValid.errors)).toBe(true);
  });

  test('names files that are there', () => {
    const named = stepsOf(project).flatMap(({ with: { manifestPath, templates = [] } = {} }) => [
      manifestPath,
      ...templates.flatMap((template) => [template.path, template.parameters]),
    ]);
    for (const file of new Set(named)) if (file) expect(existsSync(file), file).toBe(true);
  });
});

test('a new environment holds nobody’s ids', () => {
  const { TEAMSFX_ENV, APP_NAME_SUFFIX, CUSTOM_DOMAIN, ...ids } = parseEnv(read('env/.env.dev'));
  expect([TEAMSFX_ENV, APP_NAME_SUFFIX, CUSTOM_DOMAIN]).toEqual(['dev', ' dev', 'none']);
  expect(Object.values(ids).filter((value) => value !== '')).toEqual([]);
});

test('the infrastructure is given what it asks for, and gives what the package needs', () => {
  const bicep = read('infra/azure.bicep');
  const params = [...bicep.matchAll(/^param (\w+) string( =)?/gm)];
  const needed = params.filter(([, , preset]) => !preset).map(([, name]) => name);
  const { parameters } = JSON.parse(read('infra/azure.parameters.json')) as { parameters: object };
  expect(Object.keys(parameters)).toEqual(expect.arrayContaining(needed));
  const known = params.map(([, name]) => name);
  expect(Object.keys(parameters).filter((name) => !known.includes(name))).toEqual([]);
  expect(outputs()).toEqual(['TAB_DOMAIN', 'TAB_ENDPOINT', 'CONTAINER_APP_NAME']);
  const given = [...bicep.matchAll(/\{ name: '([A-Z_]+)', (?:value|secretRef):/g)];
  const settings = Object.keys(readEnv({}));
  expect(given.map(([, name = '']) => name).filter((name) => !settings.includes(name))).toEqual([]);
  for (const secret of ['databasePassword', 'encryptionKeys', 'aadAppClientSecret'])
    expect(bicep).toMatch(new RegExp(`@secure\\(\\)\\n(@.*\\n)*param ${secret} `));
});

test('provisioning makes the secret that one click needs, and the server is given it', () => {
  const written = stepsOf('teamsapp.yml').flatMap(({ writeToEnvironmentFile = {} }) =>
    Object.values(writeToEnvironmentFile),
  );
  const secrets = namesIn('infra/azure.parameters.json').filter((name) => written.includes(name));
  expect(secrets.filter((name) => name.startsWith('SECRET_'))).toEqual([
    'SECRET_AAD_APP_CLIENT_SECRET',
  ]);
  expect(read('infra/azure.bicep')).toContain(
    "{ name: 'AAD_APP_CLIENT_SECRET', secretRef: 'aad-app-client-secret' }",
  );
});

test('the containers of one machine are given settings that the server has', () => {
  const { services } = parse(read('compose.yaml')) as {
    services: { carte: { environment: object } };
  };
  const settings = Object.keys(readEnv({}));
  expect(settings).toEqual(expect.arrayContaining(Object.keys(services.carte.environment)));
});

test.each(['ci', 'release'])(
  'the workflow %s may do no more than each of its jobs says',
  (name) => {
    const workflow = parse(read(`.github/workflows/${name}.yml`)) as {
      permissions: object;
      jobs: Record<string, { 'timeout-minutes': number; steps: { uses?: string }[] }>;
    };
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(45);
      for (const { uses } of job.steps) if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    }
  },
);

const outputs = () =>
  [...read('infra/azure.bicep').matchAll(/^output (\w+) /gm)].map(([, name = '']) => name);

type ToolkitStep = {
  with?: { manifestPath?: string; templates?: { path: string; parameters: string }[] };
  writeToEnvironmentFile?: Record<string, string>;
};

/** Every step of every stage of a project. */
const stepsOf = (project: string): ToolkitStep[] =>
  Object.values(parse(read(project)) as Record<string, unknown>)
    .filter((part) => Array.isArray(part))
    .flat() as ToolkitStep[];

test('the registration of the app says what the server checks', () => {
  const registration = JSON.parse(read('aad.manifest.json')) as Registration;
  const { requestedAccessTokenVersion, oauth2PermissionScopes, preAuthorizedApplications } =
    registration.api;
  expect(requestedAccessTokenVersion).toBe(2);
  expect(oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user']);
  expect(preAuthorizedApplications.map(({ appId }) => appId)).toEqual(DEFAULT_CALLERS);
  expect(registration.appRoles.map(({ value }) => value)).toEqual(['Carte.Admin']);
  expect(registration.groupMembershipClaims).toBe('DirectoryRole'); // brings `wids`
  // A plain browser, and nested app authentication inside a host.
  expect(registration.spa.redirectUris).toEqual([
    '${{TAB_ENDPOINT}}/tab/auth-redirect.html',
    'brk-multihub://${{TAB_DOMAIN}}',
  ]);
});

test('whoever consents to the app lets it read people and groups, and is led back to Carte', () => {
  const { web, requiredResourceAccess } = JSON.parse(read('aad.manifest.json')) as Registration;
  expect(web.redirectUris).toEqual([`\${{TAB_ENDPOINT}}${CONSENT_PATH}`]);
  expect(requiredResourceAccess).toEqual([
    {
      resourceAppId: '00000003-0000-0000-c000-000000000000', // Microsoft Graph
      resourceAccess: [
        { id: 'df021288-bdef-4463-88db-98f22de89214', type: 'Role' }, // User.Read.All
        { id: '98830695-27a2-44f7-8c18-0c3ebc9698f6', type: 'Role' }, // GroupMember.Read.All
      ],
    },
  ]);
});

type Registration = {
  groupMembershipClaims: string;
  appRoles: { value: string }[];
  spa: { redirectUris: string[] };
  web: { redirectUris: string[] };
  requiredResourceAccess: object[];
  api: {
    requestedAccessTokenVersion: number;
    oauth2PermissionScopes: { value: string }[];
    preAuthorizedApplications: { appId: string }[];
  };
};
