import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEnv } from '../api/config/env.ts';
import { DEFAULT_CALLERS } from '../api/config/microsoft-clients.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const namesIn = (file: string): string[] =>
  [...read(file).matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);

test('env/.env.example names every variable of the server, and no other', () => {
  const named = [...read('env/.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)\b/gm)];
  expect(named.map(([, name]) => name).sort()).toEqual(Object.keys(readEnv({})).sort());
});

test.each(['appPackage/manifest.json', 'aad.manifest.json', 'teamsapp.yml'])(
  'env/.env.dev has every name that %s uses',
  (file) => {
    const known = Object.keys(parseEnv(read('env/.env.dev')));
    expect(namesIn(file).filter((name) => !known.includes(name))).toEqual([]);
  },
);

test('a new environment holds nobody’s ids', () => {
  const { TEAMSFX_ENV, APP_NAME_SUFFIX, ...ids } = parseEnv(read('env/.env.dev'));
  expect([TEAMSFX_ENV, APP_NAME_SUFFIX]).toEqual(['dev', ' dev']);
  expect(Object.values(ids).filter((value) => value !== '')).toEqual([]);
});

test('what provisioning writes has a line in env/.env.dev', () => {
  const steps = Object.values(parse(read('teamsapp.yml')) as Record<string, unknown>)
    .filter((part) => Array.isArray(part))
    .flat() as { writeToEnvironmentFile?: Record<string, string> }[];
  const written = steps.flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}));
  expect(written).toContain('TEAMS_APP_ID');
  expect(Object.keys(parseEnv(read('env/.env.dev')))).toEqual(expect.arrayContaining(written));
});

test('the registration of the app says what the server checks', () => {
  const registration = JSON.parse(read('aad.manifest.json')) as Registration;
  const { requestedAccessTokenVersion, oauth2PermissionScopes, preAuthorizedApplications } =
    registration.api;
  expect(requestedAccessTokenVersion).toBe(2);
  expect(oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user']);
  expect(preAuthorizedApplications.map(({ appId }) => appId)).toEqual(DEFAULT_CALLERS);
  expect(registration.appRoles.map(({ value }) => value)).toEqual(['Carte.Admin']);
  expect(registration.groupMembershipClaims).toBe('DirectoryRole'); // brings `wids`
});

type Registration = {
  groupMembershipClaims: string;
  appRoles: { value: string }[];
  api: {
    requestedAccessTokenVersion: number;
    oauth2PermissionScopes: { value: string }[];
    preAuthorizedApplications: { appId: string }[];
  };
};
