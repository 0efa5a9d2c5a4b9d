import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { AppError } from '../../domain/errors.ts';
import type { AppleFacts } from '../../domain/wallet.ts';
import { isBearable } from './encrypted-key.ts';
import { findExtensionText, subjectOf } from './x509.ts';

/** What signs passes and tells devices of them: PEM texts, the key without a passphrase. */
export type PassCredential = {
  certificatePem: string;
  privateKeyPem: string;
  intermediatePem: string;
};

export type CheckedCertificate = {
  facts: AppleFacts;
  /** When it or what issued it ends, whichever is first. */
  expiresAt: Date;
  credential: PassCredential;
};

/** Says for which passes a certificate is (Apple, Worldwide Developer Relations Certification Practice Statement). */
const PASS_TYPE_EXTENSION = '1.2.840.113635.100.6.1.16';

type Parts = {
  certificate: X509Certificate;
  privateKey: KeyObject;
  /** Certificates that may have issued it. */
  intermediates: readonly X509Certificate[];
};

/** Checks everything that a device would refuse a pass for without a word. Throws what is wrong, and what to do. */
export function checkCertificate(
  { certificate, privateKey, intermediates }: Parts,
  now: Date,
): CheckedCertificate {
  const facts = readFacts(certificate);
  if (!isUsualRsa(privateKey) || !certificate.checkPrivateKey(privateKey))
    throw new AppError(
      'pass_key_wrong',
      'The private key does not belong to the certificate. Use the key whose signing request was sent to Apple, or export both together from Keychain Access as .p12.',
    );
  const intermediate = findIssuer(certificate, intermediates);
  checkDates([certificate, intermediate], now);
  return {
    facts,
    expiresAt: new Date(
      Math.min(certificate.validToDate.getTime(), intermediate.validToDate.getTime()),
    ),
    credential: {
      certificatePem: certificate.toString(),
      privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      intermediatePem: intermediate.toString(),
    },
  };
}

/** Apple takes 2048 bits; a key of very many would make every signature slow for everybody. */
function isUsualRsa({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  const bits = asymmetricKeyDetails?.modulusLength ?? 0;
  return asymmetricKeyType === 'rsa' && bits >= 2_048 && bits <= 4_096;
}

function readFacts(certificate: X509Certificate): AppleFacts {
  const {
    UID: passTypeId = '',
    OU: teamId = '',
    O: organizationName = '',
  } = subjectOf(certificate);
  const isPassType = passTypeId.startsWith('pass.') && teamId !== '';
  if (isPassType && findExtensionText(certificate, PASS_TYPE_EXTENSION) === passTypeId)
    return { passTypeId, teamId, organizationName: organizationName || teamId };
  throw new AppError(
    'pass_certificate_wrong_kind',
    'This certificate is not for passes. In Apple Developer, under Identifiers, choose Pass Type IDs, open yours and create a certificate there.',
  );
}

function findIssuer(
  certificate: X509Certificate,
  intermediates: readonly X509Certificate[],
): X509Certificate {
  const issuer = intermediates.find(
    (candidate) => candidate.ca && certificate.verify(candidate.publicKey),
  );
  if (issuer) return issuer;
  if (intermediates.length === 0)
    throw new AppError(
      'pass_issuer_missing',
      'Apple’s intermediate certificate is missing. Download “Worldwide Developer Relations - G4” from apple.com/certificateauthority and add it.',
    );
  throw new AppError(
    'pass_issuer_wrong',
    'The intermediate certificate did not issue this certificate. Look up its issuer’s OU, such as G4, and add the “Worldwide Developer Relations” certificate of that name from apple.com/certificateauthority.',
  );
}

function checkDates(certificates: readonly X509Certificate[], now: Date): void {
  for (const { validFromDate, validToDate } of certificates) {
    if (validToDate <= now)
      throw new AppError(
        'pass_certificate_expired',
        `The certificate ended on ${day(validToDate)}. Create a new one for the same Pass Type ID, so that passes that are out stay up to date.`,
      );
    if (validFromDate > now)
      throw new AppError(
        'pass_certificate_not_yet',
        `The certificate is not valid before ${day(validFromDate)}. Wait until then, or check the clock of this server.`,
      );
  }
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** A certificate as PEM text or as the bytes of a .cer file. */
export function parseCertificate(bytes: string | Buffer): X509Certificate {
  try {
    return new X509Certificate(bytes);
  } catch (cause) {
    throw unreadable(cause);
  }
}

/** Every certificate of a PEM text, in its order. */
export function parseCertificates(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  return blocks.map(parseCertificate);
}

export function parsePrivateKey(pem: string, passphrase: string | undefined): KeyObject {
  if (!isBearable(pem)) {
    throw new AppError(
      'pass_certificate_unreadable',
      'The private key is encrypted in a way that is not read here. Write it anew with “openssl pkcs8 -topk8 -v2 aes256”, or give it without a passphrase.',
    );
  }
  try {
    return createPrivateKey({ key: pem, ...(passphrase && { passphrase }) });
  } catch (cause) {
    if (pem.includes('ENCRYPTED')) throw wrongPassword(cause);
    throw new AppError(
      'pass_certificate_unreadable',
      'The private key cannot be read. Give it as PEM text, from -----BEGIN to -----END.',
      { cause },
    );
  }
}

export const unreadable = (cause?: unknown): AppError =>
  new AppError(
    'pass_certificate_unreadable',
    'The certificate cannot be read. Give the .p12 file, or the certificate as PEM text or .cer file.',
    { cause },
  );

export const wrongPassword = (cause?: unknown): AppError =>
  new AppError(
    'pass_password_wrong',
    'The password does not open the file. Enter the one that was chosen when it was exported.',
    { cause },
  );
