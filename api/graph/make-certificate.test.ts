import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { readCertificateEnd } from './certificate.ts';
import { makeCertificate } from './make-certificate.ts';

const term = {
  notBefore: new Date('2026-11-23T10:00:00Z'),
  notAfter: new Date('2027-11-23T10:00:00Z'),
};

test.each([
  ['Carte – Contoso', 'Carte – Contoso'],
  [
    'Carte – Müller, Söhne & "Co" <x>; O=Evil #1 + 東京',
    'Carte – Müller, Söhne & "Co" <x>; O=Evil #1 + 東京',
  ],
  ['Carte – شركة', 'Carte – شركة'],
  ['Carte – back\\slash\\', 'Carte – back/slash/'],
])('a pair for %s signs in, names itself and nothing else', async (commonName, subject) => {
  const made = await makeCertificate({ commonName, ...term });
  const x509 = new X509Certificate(made.certificatePem);
  expect(x509.toLegacyObject().subject).toEqual({ CN: subject });
  expect(x509.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
  expect(x509.ca).toBe(false);
  expect(x509.verify(x509.publicKey)).toBe(true);
  expect(x509.validFromDate).toEqual(term.notBefore);
  expect(made.thumbprint).toMatch(/^[0-9A-F]{40}$/);
  expect(made.thumbprint).toBe(x509.fingerprint.replaceAll(':', ''));
  expect(readCertificateEnd({ kind: 'certificate', ...made })).toEqual(term.notAfter);
});
