import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { Credential } from '../domain/connection.ts';
import { AppError } from '../domain/errors.ts';

type CertificateCredential = Extract<Credential, { kind: 'certificate' }>;

/** When a certificate ends. Throws what is wrong with it or its key, which Entra would not say. */
export function readCertificateEnd({ certificatePem, privateKeyPem }: CertificateCredential): Date {
  const certificate = readOr(
    'The certificate cannot be read. Paste it as PEM text, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
    () => new X509Certificate(certificatePem),
  );
  const key: KeyObject = readOr(
    'The private key cannot be read. Paste it as PEM text, without a passphrase.',
    () => createPrivateKey(privateKeyPem),
  );
  if (!certificate.checkPrivateKey(key)) {
    throw new AppError(
      'wrong_certificate',
      'The private key does not belong to the certificate. Paste the two that were made together.',
    );
  }
  return certificate.validToDate;
}

function readOr<T>(detail: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new AppError('wrong_certificate', detail, { cause });
  }
}
