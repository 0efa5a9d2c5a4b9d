import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('a variable that is blank counts as one that is not set', () => {
  expect(readEnv({ PORT: '', HOST: '   ', ROLE: '\n' })).toMatchObject({
    PORT: undefined,
    HOST: undefined,
    ROLE: undefined,
  });
});

test('values come without the blanks around them; names that are not ours are not read', () => {
  const env = readEnv({ PORT: ' 3978\r\n', NODE_TLS_REJECT_UNAUTHORIZED: '0', PATH: '/bin' });
  expect(env.PORT).toBe('3978');
  expect(Object.keys(env)).not.toContain('PATH');
  expect(Object.keys(env)).not.toContain('NODE_TLS_REJECT_UNAUTHORIZED');
});

test('every variable of the contract is read', () => {
  const names = [
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'DATABASE_URL',
    'DATABASE_MIGRATION_URL',
    'DATA_DIR',
    'ENCRYPTION_KEYS',
    'AAD_APP_CLIENT_ID',
    'AAD_APP_CLIENT_SECRET',
    'AAD_APP_TENANT_ID',
    'AAD_APP_OAUTH_AUTHORITY_HOST',
    'GRAPH_URL',
    'ALLOWED_TENANTS',
    'ROLE',
    'LOG_LEVEL',
  ];
  const source = Object.fromEntries(names.map((name) => [name, `value of ${name}`]));
  expect(readEnv(source)).toMatchObject(source);
});
