import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { AppError } from '../../domain/errors.ts';
import { createFakeGoogle } from './fake-google.fixture.ts';
import { parseKeyFile, reopenServiceAccount } from './service-account.ts';

const { keyFile, email } = createFakeGoogle({ clock: () => new Date(0) });
const keyWith = (change: Record<string, unknown>) =>
  JSON.stringify({ ...(JSON.parse(keyFile) as object), ...change });

function refusalOf(text: string): AppError {
  try {
    parseKeyFile(text);
  } catch (err) {
    if (err instanceof AppError) return err;
    throw err;
  }
  throw new Error('the file was taken');
}

test('a key file is read, kept and opened again', () => {
  const account = parseKeyFile(keyFile);
  expect(account.email).toBe(email);
  expect(reopenServiceAccount(JSON.stringify(account))).toEqual(account);
});

const pem = (type: 'rsa' | 'ec', bits = 2_048) => {
  const { privateKey } =
    type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: bits })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

test.each([
  ['something else', 'hello', 'google_key_unreadable'],
  ['a list', '[]', 'google_key_unreadable'],
  ['a file cut off', keyFile.slice(0, 900), 'google_key_cut_off'],
  ['a file without its key', keyWith({ private_key: undefined }), 'google_key_unreadable'],
  ['a key that is none', keyWith({ private_key: 'secret-of-mine' }), 'google_key_unreadable'],
  ['a key of another kind', keyWith({ private_key: pem('ec') }), 'google_key_unreadable'],
  ['a key that is too short', keyWith({ private_key: pem('rsa', 1_024) }), 'google_key_unreadable'],
  ['an address of nobody’s', keyWith({ client_email: 'me@example.com' }), 'google_key_unreadable'],
  ['an endless file', ' '.repeat(60_000), 'google_key_unreadable'],
  ['a person’s sign-in', keyWith({ type: 'authorized_user' }), 'google_key_of_person'],
  ['a federated account', keyWith({ type: 'external_account' }), 'google_key_wrong_kind'],
  ['an OAuth client of a website', JSON.stringify({ web: { client_id: 'x' } }), 'google_key_oauth_client'], // prettier-ignore
  ['an OAuth client', JSON.stringify({ installed: { client_id: 'x' } }), 'google_key_oauth_client'],
  [
    'another place to sign in',
    keyWith({ token_uri: 'https://evil.example/token' }),
    'google_key_wrong_kind',
  ],
  [
    'the same place unsafely',
    keyWith({ token_uri: 'http://oauth2.googleapis.com/token' }),
    'google_key_wrong_kind',
  ],
])('%s is refused, and nothing of it said again', (_what, text, code) => {
  const refusal = refusalOf(text);
  expect(refusal.code).toBe(code);
  expect(refusal.message).not.toMatch(/secret-of-mine|BEGIN|evil|me@/);
});
