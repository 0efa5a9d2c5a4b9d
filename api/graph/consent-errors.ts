import { AppError, type ErrorCode } from '../domain/errors.ts';

const CONSENT_MISSING =
  'Carte is not allowed to read this directory, or not any more. Ask for consent again. If that does not help, whoever runs Carte must add the application permission User.Read.All to its own registration.';
const CARTE_REFUSED =
  'Microsoft does not accept Carte’s own sign-in. Your consent is fine: whoever runs this Carte must renew AAD_APP_CLIENT_SECRET. Every card stays up meanwhile.';

/** Nobody consented, or somebody took it back: the application is unknown there, or holds no rights. */
export const consentMissing = (cause?: unknown): AppError =>
  new AppError('consent_missing', CONSENT_MISSING, { cause });

export const consentNotOffered = (): AppError =>
  new AppError(
    'consent_not_offered',
    'This Carte does not sign in by consent any more. Ask whoever runs it to set AAD_APP_CLIENT_SECRET, or connect with an app registration of yours.',
  );

const missing = { code: 'consent_missing', detail: CONSENT_MISSING } as const;
const refused = { code: 'carte_refused', detail: CARTE_REFUSED } as const;

/**
 * What Entra's numbers mean where Carte's own application signs in.
 * learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const CONSENT_MEANINGS: Record<number, { code: ErrorCode; detail: string }> = {
  65001: missing, // consented never
  700016: missing, // the application is not in this directory
  7000229: missing, // its service principal is not
  7000215: refused,
  7000222: refused,
};
