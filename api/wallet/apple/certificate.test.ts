import { X509Certificate } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { CertificateUpload } from '../../domain/apple-pass.ts';
import {
  makePassCertificates,
  P12_PASSWORD,
  PASS_TYPE,
  type PassCertificates,
  TEAM,
} from './certificates.fixture.ts';
import { readP12 } from './p12.ts';
import { readUpload } from './upload.ts';

let made: PassCertificates;
let other: PassCertificates;
beforeAll(() => {
  made = makePassCertificates();
  other = makePassCertificates({ passType: 'pass.com.example.other', extension: 'pass.com.else' });
});

const NOW = new Date(Date.now() + 3_600_000);
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const read = (upload: CertificateUpload, now = NOW) => readUpload(upload, { now, known: [] });

const asPem = (): CertificateUpload => ({
  certificate: made.certificatePem,
  privateKey: made.privateKeyPem,
  intermediate: made.intermediatePem,
});

const UPLOADS: [string, () => CertificateUpload][] = [
  ['PEM texts', asPem],
  [
    'a certificate and its intermediate in one text',
    () => ({
      certificate: made.certificatePem + made.intermediatePem,
      privateKey: made.privateKeyPem,
    }),
  ],
  [
    '.cer files',
    () => ({
      certificate: derOf(made.certificatePem),
      privateKey: made.privateKeyPem,
      intermediate: derOf(made.intermediatePem),
    }),
  ],
  [
    'a .p12 as Keychain Access exports it',
    () => ({
      p12: made.keychainP12,
      password: P12_PASSWORD,
      intermediate: made.intermediatePem,
    }),
  ],
  ['a .p12 with the intermediate in it', () => ({ p12: made.modernP12, password: P12_PASSWORD })],
];

test.each(UPLOADS)('%s: pass type, team and end are read from the certificate', async (_, make) => {
  const { facts, expiresAt, credential } = await read(make());
  expect(facts).toEqual({ passTypeId: PASS_TYPE, teamId: TEAM, organizationName: 'Example Ltd' });
  expect(Math.round((expiresAt.getTime() - NOW.getTime()) / 86_400_000)).toBe(395);
  expect(credential.privateKeyPem).toContain('-----BEGIN PRIVATE KEY-----');
  expect(credential.certificatePem).toContain('-----BEGIN CERTIFICATE-----');
});

test('an intermediate that the deployment knows need not be given', async () => {
  const { intermediate: _, ...upload } = asPem();
  const [known] = (await readP12({ base64: made.modernP12, password: P12_PASSWORD })).certificates
    .slice(-1)
    .map((pem) => new X509Certificate(pem));
  const { facts } = await readUpload(upload, {
    now: NOW,
    known: known ? [known] : [],
  });
  expect(facts.passTypeId).toBe(PASS_TYPE);
});

const REFUSED: [string, string, () => CertificateUpload, Date?][] = [
  ['a key of another certificate', 'pass_key_wrong', () => ({ ...asPem(), privateKey: other.privateKeyPem })], // prettier-ignore
  ['no intermediate', 'pass_issuer_missing', () => ({ ...asPem(), intermediate: undefined })],
  ['an intermediate of somebody else', 'pass_issuer_wrong', () => ({ ...asPem(), intermediate: other.intermediatePem })], // prettier-ignore
  ['the root in its place', 'pass_issuer_wrong', () => ({ ...asPem(), intermediate: made.rootPem })], // prettier-ignore
  ['another kind of certificate', 'pass_certificate_wrong_kind', () => ({ certificate: other.certificatePem, privateKey: other.privateKeyPem, intermediate: other.intermediatePem })], // prettier-ignore
  ['a certificate that is over', 'pass_certificate_expired', asPem, inDays(396)],
  ['a certificate of tomorrow', 'pass_certificate_not_yet', asPem, inDays(-1)],
  ['a wrong password', 'pass_password_wrong', () => ({ p12: made.keychainP12, password: 'wrong' })],
  ['a wrong password of a newer file', 'pass_password_wrong', () => ({ p12: made.modernP12, password: '' })], // prettier-ignore
  ['a file that is none', 'pass_certificate_unreadable', () => ({ p12: 'AAAA', password: '' })],
  ['half a file', 'pass_certificate_unreadable', () => ({ p12: made.modernP12.slice(0, 2000), password: P12_PASSWORD })], // prettier-ignore
  ['text that is no certificate', 'pass_certificate_unreadable', () => ({ ...asPem(), certificate: 'hello' })], // prettier-ignore
  ['text that is no key', 'pass_certificate_unreadable', () => ({ ...asPem(), privateKey: 'hello' })], // prettier-ignore
];

test.each(REFUSED)('%s is refused as %s', async (_, code, make, now = NOW) => {
  await expect(read(make(), now)).rejects.toMatchObject({ code });
});

test('a file that would take for ever is given up', async () => {
  const file = { base64: made.modernP12, password: P12_PASSWORD };
  await expect(readP12(file, 0)).rejects.toMatchObject({ code: 'pass_certificate_unreadable' });
});

const derOf = (pem: string) => new X509Certificate(pem).raw.toString('base64');
