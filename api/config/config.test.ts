import { expect, test } from 'vitest';
import { ConfigError } from '../domain/errors.ts';
import { envToConfig } from './config.ts';
import type { Env } from './env.ts';
import { DEFAULT_CALLERS } from './microsoft-clients.ts';

const CLIENT = '11111111-2222-4333-8444-555555555555';
const TENANT = 'AAAAAAAA-2222-4333-8444-555555555555';
const KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const SERVER = { DATABASE_URL: 'postgres://carte:pw@db:5432/carte', ENCRYPTION_KEYS: KEYS };

const config = (env: Env = {}) => envToConfig({ AAD_APP_CLIENT_ID: CLIENT, ...env });

test('with the client id alone, everything else is what a newcomer needs', () => {
  expect(config()).toEqual({
    host: '127.0.0.1',
    port: 3978,
    publicUrl: 'http://localhost:3978',
    trustedProxies: 0,
    db: { kind: 'embedded' },
    dataDir: './data',
    keys: { kind: 'generated' },
    entra: {
      clientId: CLIENT,
      clientSecret: undefined,
      tenantId: undefined,
      authority: 'https://login.microsoftonline.com',
      callers: new Set([CLIENT, ...DEFAULT_CALLERS]),
      allowedTenants: 'any',
    },
    graphUrl: 'https://graph.microsoft.com',
    legal: { operator: undefined, privacyUrl: undefined, termsUrl: undefined },
    apple: {
      deployment: undefined,
      intermediates: undefined,
      pushUrl: 'https://api.push.apple.com',
    },
    roles: { web: true, worker: true },
    logLevel: 'info',
    practice: undefined,
  });
});

test.each<[Env, object]>([
  [{ PORT: '8080' }, { port: 8080, publicUrl: 'http://localhost:8080' }],
  [{ PORT: '0' }, { port: 0 }],
  [{ PORT: '65535' }, { port: 65_535 }],
  [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
  [{ HOST: '::' }, { host: '::' }],
  [{ HOST: 'cards.internal' }, { host: 'cards.internal' }],
  [{ PUBLIC_URL: 'https://cards.example/' }, { publicUrl: 'https://cards.example' }],
  [{ PUBLIC_URL: 'HTTPS://Cards.Example:443' }, { publicUrl: 'https://cards.example' }],
  [{ PUBLIC_URL: 'https://example.com/cards//' }, { publicUrl: 'https://example.com/cards' }],
  [{ PUBLIC_URL: 'http://192.168.1.7:3978' }, { publicUrl: 'http://192.168.1.7:3978' }],
  [{ TRUST_PROXY: '2' }, { trustedProxies: 2 }],
  [
    { APPLE_PASS_CERTIFICATE: '-----BEGIN A-----\\nx', APPLE_PASS_KEY: '-----BEGIN B-----' },
    {
      apple: {
        deployment: { certificate: '-----BEGIN A-----\nx', privateKey: '-----BEGIN B-----' },
      },
    },
  ],
  [{ DATA_DIR: '/var/lib/carte' }, { dataDir: '/var/lib/carte' }],
  [SERVER, { db: { kind: 'server', url: SERVER.DATABASE_URL, migrationUrl: undefined } }],
  [
    { ...SERVER, DATABASE_MIGRATION_URL: 'postgresql://owner@db/carte' },
    {
      db: { kind: 'server', url: SERVER.DATABASE_URL, migrationUrl: 'postgresql://owner@db/carte' },
    },
  ],
  [{ ENCRYPTION_KEYS: KEYS }, { db: { kind: 'embedded' }, keys: { kind: 'given' } }],
  [{ AAD_APP_CLIENT_ID: CLIENT.toUpperCase() }, { entra: { clientId: CLIENT } }],
  [{ AAD_APP_CLIENT_SECRET: 's' }, { entra: { clientSecret: 's' } }],
  [{ AAD_APP_TENANT_ID: TENANT }, { entra: { tenantId: TENANT.toLowerCase() } }],
  [
    { AAD_APP_OAUTH_AUTHORITY_HOST: 'https://login.microsoftonline.us/' },
    { entra: { authority: 'https://login.microsoftonline.us' } },
  ],
  [{ GRAPH_URL: 'https://localhost:9443' }, { graphUrl: 'https://localhost:9443' }],
  [{ ALLOWED_TENANTS: '*' }, { entra: { allowedTenants: 'any' } }],
  [
    { ALLOWED_TENANTS: `${TENANT}, ${CLIENT}` },
    { entra: { allowedTenants: new Set([TENANT.toLowerCase(), CLIENT]) } },
  ],
  [
    { AAD_APP_ALLOWED_CLIENTS: TENANT },
    { entra: { callers: new Set([CLIENT, TENANT.toLowerCase()]) } },
  ],
  [
    { OPERATOR_CONTACT: 'Contoso AG', PRIVACY_URL: 'https://contoso.example/privacy?lang=de' },
    {
      legal: {
        operator: 'Contoso AG',
        privacyUrl: 'https://contoso.example/privacy?lang=de',
        termsUrl: undefined,
      },
    },
  ],
  [{ ROLE: 'web' }, { roles: { web: true, worker: false } }],
  [{ ROLE: 'worker' }, { roles: { web: false, worker: true } }],
  [{ ROLE: 'all' }, { roles: { web: true, worker: true } }],
  [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
])('%o means %o', (env, meaning) => {
  expect(config(env)).toMatchObject(meaning);
});

const NUMBERS = ['-1', '3.5', '1e3', '0x50', 'http', '99999999999999999999', '8080 '];
const ORIGINS = [
  'http://login.microsoftonline.com',
  'login.microsoftonline.com',
  'https://',
  'https://login.microsoftonline.com/common',
  'https://login.microsoftonline.com/?tenant=x',
  'https://login.microsoftonline.com/#x',
  'https://user@login.microsoftonline.com',
  'https://user:pw@login.microsoftonline.com',
  'https://:pw@login.microsoftonline.com',
  'ftp://login.microsoftonline.com',
  'javascript:alert(1)',
];
const GUIDS = ['x', '*', '1111', `${CLIENT}0`, `{${CLIENT}}`, CLIENT.replaceAll('-', '')];
const refusals: [name: keyof Env, values: string[]][] = [
  ['PORT', [...NUMBERS, '65536']],
  ['HOST', ['not a host', '999.1.1.1', 'http://localhost', '-', '::g']],
  ['TRUST_PROXY', [...NUMBERS, '11', 'true', 'loopback']],
  ['AAD_APP_OAUTH_AUTHORITY_HOST', ORIGINS],
  ['GRAPH_URL', ORIGINS],
  [
    'PUBLIC_URL',
    [
      'cards.example',
      'ftp://cards.example',
      'https://u@cards.example',
      'https://:p@cards.example',
    ].concat(['https://cards.example/?a=b', 'https://cards.example/#c', 'data:text/html,x']),
  ],
  ['AAD_APP_CLIENT_ID', GUIDS],
  ['AAD_APP_TENANT_ID', GUIDS],
  ['ALLOWED_TENANTS', [...GUIDS.filter((id) => id !== '*'), `${CLIENT},`, ',', `*,${CLIENT}`]],
  ['AAD_APP_ALLOWED_CLIENTS', [...GUIDS, `${CLIENT};${CLIENT}`]],
  ['PRIVACY_URL', ['contoso.example', 'http://contoso.example/', 'javascript:alert(1)']],
  ['TERMS_URL', ['/terms', 'https://u:p@contoso.example/']],
  ['ROLE', ['Web', 'both', 'web,worker']],
  ['LOG_LEVEL', ['INFO', 'verbose', '30']],
  [
    'DATABASE_URL',
    [
      'mysql://db/carte',
      'db:5432',
      'http://db',
      'host=db user=carte',
      'postgres://u:p@db:99999/x',
      'postgres://db/x?port=no',
    ],
  ],
  ['DATABASE_MIGRATION_URL', ['mysql://db/carte']],
  ['ENCRYPTION_KEYS', ['x', 'k1:', 'k1:c2hvcnQ=']],
  ['APPLE_PASS_CERTIFICATE', ['MIIF', '-----BEGIN CERTIFICATE-----']],
  ['APPLE_PASS_KEY', ['/etc/pass.key']],
  ['APPLE_WWDR_CERTIFICATE', ['AppleWWDRCAG4.cer']],
  ['APPLE_PUSH_URL', ['http://localhost', 'https://push.example/3']],
];

test.each(refusals.flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
  '%s may not be “%s”, and that is said by its name',
  (name, value) => {
    const env = { ...(name.startsWith('DATABASE') && SERVER), [name]: value };
    const start = () => config(env);
    expect(start).toThrow(ConfigError);
    expect(start).toThrow(name);
  },
);

test('without the client id of the Teams app it does not start, and says what to do', () => {
  expect(() => envToConfig({})).toThrow(/AAD_APP_CLIENT_ID is not set.*npm start/s);
});

test('a database server needs keys that are given, and gets told how to make one', () => {
  expect(() => config({ DATABASE_URL: SERVER.DATABASE_URL })).toThrow(/ENCRYPTION_KEYS.*node -p/s);
});

test('a role for migrations without a server is a mistake', () => {
  expect(() => config({ DATABASE_MIGRATION_URL: 'postgres://owner@db/carte' })).toThrow(
    'DATABASE_URL is not',
  );
});

test.each<[Env, string]>([
  [{ ...SERVER, DATABASE_URL: 'mysql://u:canary@db/x' }, 'DATABASE_URL'],
  [{ ENCRYPTION_KEYS: 'canary:canary' }, 'ENCRYPTION_KEYS'],
  [{ PRACTICE_DIRECTORY: '{"clientSecret":"canary"}' }, 'PRACTICE_DIRECTORY'],
  [{ AAD_APP_CLIENT_SECRET: 'canary', AAD_APP_TENANT_ID: 'x' }, 'AAD_APP_TENANT_ID'],
])('a refusal of %o repeats no secret', (env, name) => {
  expect(() => config(env)).toThrow(name);
  expect(() => config(env)).not.toThrow('canary');
});

const practice = {
  signInUrl: 'https://localhost:4443/sign-in',
  tenantId: TENANT,
  clientId: CLIENT,
  clientSecret: 's',
};
const local = { AAD_APP_OAUTH_AUTHORITY_HOST: 'https://localhost:4443' };

test('a practice directory needs a login host on this very machine', () => {
  const env = { PRACTICE_DIRECTORY: JSON.stringify(practice) };
  expect(config({ ...env, ...local }).practice).toEqual(practice);
  expect(() => config(env)).toThrow('on this machine');
  const lookalike = 'https://localhost.example';
  expect(() => config({ ...env, AAD_APP_OAUTH_AUTHORITY_HOST: lookalike })).toThrow('this machine');
});

test.each([
  'x',
  '{}',
  'null',
  JSON.stringify({ ...practice, more: 1 }),
  JSON.stringify({ ...practice, tenantId: 'x' }),
])('a practice directory may not be %s', (PRACTICE_DIRECTORY) => {
  expect(() => config({ PRACTICE_DIRECTORY, ...local })).toThrow('PRACTICE_DIRECTORY');
});
