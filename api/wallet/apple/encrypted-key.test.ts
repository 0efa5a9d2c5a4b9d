import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { integer, objectId, octets, sequence } from './der.ts';
import { isBearable } from './encrypted-key.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const passphrase = 'a passphrase';

test('a key without a passphrase, and one as tools encrypt it, are opened', () => {
  const plain = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const encrypted = privateKey
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
    .toString();
  expect(isBearable(plain)).toBe(true);
  expect(isBearable(encrypted)).toBe(true);
  expect(createPrivateKey({ key: encrypted, passphrase }).asymmetricKeyType).toBe('rsa');
});

const rounds = (bytes: Buffer) => Buffer.concat([Buffer.from([0x02, bytes.length]), bytes]);
const [PBES2, PBKDF2, SCRYPT] = [
  '1.2.840.113549.1.5.13',
  '1.2.840.113549.1.5.12',
  '1.3.6.1.4.1.11591.4.11',
].map(objectId) as [Buffer, Buffer, Buffer];

const keyBy = (derivation: Buffer, count: Buffer) => {
  const parameters = sequence(sequence(derivation, sequence(octets(Buffer.alloc(8)), count)));
  const der = sequence(sequence(PBES2, parameters), octets(Buffer.alloc(64)));
  return `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${der.toString('base64')}\n-----END ENCRYPTED PRIVATE KEY-----`;
};

test('how long a key takes to open is read before it is tried', () => {
  expect(isBearable(keyBy(PBKDF2, rounds(Buffer.from([0x0f, 0x42, 0x40]))))).toBe(true);
  expect(isBearable(keyBy(PBKDF2, rounds(Buffer.from([0x0f, 0x42, 0x41]))))).toBe(false);
  expect(isBearable(keyBy(PBKDF2, rounds(Buffer.from([0x7f, 0xff, 0xff, 0xff]))))).toBe(false);
  expect(isBearable(keyBy(PBKDF2, rounds(Buffer.alloc(9, 0x7f))))).toBe(false);
  expect(isBearable(keyBy(SCRYPT, integer(2)))).toBe(false);
  expect(
    isBearable('-----BEGIN ENCRYPTED PRIVATE KEY-----AAAA-----END ENCRYPTED PRIVATE KEY-----'),
  ).toBe(false);
});
