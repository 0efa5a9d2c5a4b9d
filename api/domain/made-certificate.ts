import { AppError, ComeLaterError } from './errors.ts';
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

/** What may be told of it. */
export const withoutKey = ({
  privateKeyPem: _privateKeyPem,
  ...made
}: NewMadeCertificate): MadeCertificate => made;

const DAY_MS = 86_400_000;
/** Unused, it is forgotten after this: time to find whoever may upload it, and no longer. */
const MADE_CERTIFICATE_KEPT_MS = 7 * DAY_MS;
/** Unused ones of an administrator; a further one takes the oldest one's place. */
export const MADE_CERTIFICATES_KEPT = 5;
/** More in an hour than an organization can need; less than a script run wild asks for. */
export const MADE_CERTIFICATES_PER_HOUR = 10;
/** Entra can be told to refuse those of more than P365D, so it stays under that. */
const LIFE_MS = 365 * DAY_MS - 60 * 60_000;
/** A directory whose clock is behind ours must not find it too young. */
const CLOCKS_DIFFER_MS = 5 * 60_000;
/** X.520 allows 64 characters for a common name. */
const MAX_NAME = 64;

/** For a year, as Microsoft advises, and named so that it is known again in Entra's list: by its day where no name is known. */
export function planCertificate(name: string | null | undefined, now: Date): CertificatePlan {
  // Certificates know whole seconds.
  const notBefore = new Date(now.getTime() - CLOCKS_DIFFER_MS);
  notBefore.setUTCMilliseconds(0);
  const day = now.toISOString().slice(0, 10);
  return {
    commonName: cleanLine(`Carte – ${name || day}`, MAX_NAME) ?? 'Carte',
    notBefore,
    notAfter: new Date(notBefore.getTime() + LIFE_MS),
  };
}

/** The time before which unused ones are forgotten. */
export const forgottenBefore = (now: Date): Date =>
  new Date(now.getTime() - MADE_CERTIFICATE_KEPT_MS);

/** It was used, forgotten, displaced, cannot be opened any more, or never was: nobody learns which. */
export const certificateGone = (): AppError =>
  new AppError(
    'certificate_gone',
    'Carte does not keep this certificate any more: it was used, forgotten after a week, or one of many you made since. If you uploaded it in Entra, that upload is of no use; make a new one and upload that.',
  );

/** The organization has had its share of the hour. */
export const tooManyCertificates = (retryAt: Date): AppError =>
  new ComeLaterError(
    'too_many_certificates',
    `That was more than ${MADE_CERTIFICATES_PER_HOUR} certificates within an hour. Use one that was made already, or go on in an hour.`,
    retryAt,
  );

/** Too many wait for theirs already. */
export const certificatesBusy = (): AppError =>
  new AppError(
    'certificates_busy',
    'Many certificates are being made just now. Nothing is lost; try again in a moment.',
  );

/** Entra does not accept a certificate that was made just now. */
export const certificateNotKnown = (cause: unknown): AppError =>
  new AppError(
    'certificate_not_known',
    'Entra does not know the certificate yet. Upload the downloaded file under Certificates & secrets, Certificates. Right after that Entra may need a minute; then test again.',
    { cause },
  );
