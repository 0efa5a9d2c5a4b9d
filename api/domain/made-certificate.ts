import { AppError } from './errors.ts';
import { cleanLine } from './text.ts';

/** A certificate that Carte made for an administrator to upload in Entra. Its key is kept sealed beside it. */
export type MadeCertificate = {
  id: string;
  /** SHA-1 in hexadecimal capitals, as Entra lists it. */
  thumbprint: string;
  certificatePem: string;
  expiresAt: Date;
  /** Object id of the member who asked for it. */
  madeById: string;
  madeAt: Date;
};

/** What is new of it, with the private key, which is sealed as soon as it is stored. */
export type NewMadeCertificate = MadeCertificate & { privateKeyPem: string };

/** How a certificate is to be made. */
export type CertificatePlan = { commonName: string; notBefore: Date; notAfter: Date };

const DAY_MS = 86_400_000;
/** Unused, it is forgotten after this: time to find whoever may upload it, and no longer. */
const MADE_CERTIFICATE_KEPT_MS = 7 * DAY_MS;
/** Unused ones of an organization; a further one takes the oldest one's place. */
export const MADE_CERTIFICATES_KEPT = 5;
/** A directory whose clock is behind ours must not find it too young. */
const CLOCKS_DIFFER_MS = 5 * 60_000;
/** X.520 allows 64 characters for a common name. */
const MAX_NAME = 64;

/** For a year, as Microsoft advises, and named so that it is known again in Entra's list. */
export function planCertificate(name: string | null | undefined, now: Date): CertificatePlan {
  // Certificates know whole seconds.
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(now.getUTCFullYear() + 1);
  notAfter.setUTCMilliseconds(0);
  return {
    commonName: cleanLine(`Carte – ${name || 'directory'}`, MAX_NAME) ?? 'Carte',
    notBefore: new Date(now.getTime() - CLOCKS_DIFFER_MS),
    notAfter,
  };
}

/** The time before which unused ones are forgotten. */
export const forgottenBefore = (now: Date): Date =>
  new Date(now.getTime() - MADE_CERTIFICATE_KEPT_MS);

/** It was used, is too old, or never was: nobody learns which. */
export const certificateGone = (): AppError =>
  new AppError(
    'certificate_gone',
    'Carte does not keep this certificate any more: it was used, or nobody used it for a week. Make a new one and upload it in Entra.',
  );

/** Entra does not accept a certificate that was made just now. */
export const certificateNotKnown = (cause: unknown): AppError =>
  new AppError(
    'certificate_not_known',
    'Entra does not know the certificate yet. Upload the downloaded file under Certificates & secrets, Certificates. Right after that Entra may need a minute; then test again.',
    { cause },
  );
