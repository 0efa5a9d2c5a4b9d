import { generate } from 'selfsigned';
import { beforeAll, expect, test } from 'vitest';
import { readCertificateEnd } from './certificate.ts';

type Pair = { privateKeyPem: string; certificatePem: string };
let pair: Pair;
let other: Pair;

async function aPair(): Promise<Pair> {
  const made = await generate([{ name: 'commonName', value: 'carte' }], {
    keySize: 2048,
    notAfterDate: new Date('2030-06-01T12:00:00Z'),
  });
  return { privateKeyPem: made.private, certificatePem: made.cert };
}

beforeAll(async () => {
  [pair, other] = await Promise.all([aPair(), aPair()]);
});

const read = (overrides: Partial<Pair>) =>
  readCertificateEnd({ kind: 'certificate', ...pair, ...overrides });

test('a certificate tells when it ends', () => {
  expect(read({})).toEqual(new Date('2030-06-01T12:00:00Z'));
});

const pem = (name: string) => `-----BEGIN ${name}-----\nZ2FyYmFnZQ==\n-----END ${name}-----`;

test.each([
  [
    'garbage for a certificate',
    () => ({ certificatePem: pem('CERTIFICATE') }),
    'certificate cannot be read',
  ],
  [
    'a key for a certificate',
    () => ({ certificatePem: pair.privateKeyPem }),
    'certificate cannot be read',
  ],
  [
    'garbage for a key',
    () => ({ privateKeyPem: pem('PRIVATE KEY') }),
    'private key cannot be read',
  ],
  [
    'a key with a passphrase',
    () => ({ privateKeyPem: pem('ENCRYPTED PRIVATE KEY') }),
    'private key cannot be read',
  ],
  [
    'a certificate for a key',
    () => ({ privateKeyPem: pair.certificatePem }),
    'private key cannot be read',
  ],
  ['somebody else’s key', () => ({ privateKeyPem: other.privateKeyPem }), 'does not belong'],
])('%s is named, without a word of the key', (_, overrides, message) => {
  const refused = () => read(overrides());
  expect(refused).toThrow(expect.objectContaining({ code: 'wrong_certificate' }) as Error);
  expect(refused).toThrow(message);
  expect(refused).not.toThrow(pair.privateKeyPem.slice(40, 80));
});
