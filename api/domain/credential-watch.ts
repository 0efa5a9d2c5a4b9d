import type { Connection, Credential } from './connection.ts';
import type { RunProblem } from './run.ts';

const DAY_MS = 24 * 3_600_000;

/** How often a connection is looked after while all is well. */
export const WATCH_EVERY_MS = DAY_MS;

/** How many days before a credential ends it is said, once each. */
const NOTICE_DAYS = [1, 7, 14, 30, 60] as const;

/** That a credential ends, as it was said once. */
export type CredentialNotice = { expiresAt: Date; daysBefore: number; createdAt: Date };

/** What is to be said now: of the marks that are passed the last alone, so that nobody is told five times at once. */
export function dueNotice(expiresAt: Date | null, now: Date): number | undefined {
  const leftMs = expiresAt === null ? Infinity : expiresAt.getTime() - now.getTime();
  return NOTICE_DAYS.find((days) => leftMs <= days * DAY_MS);
}

type CredentialEnd = Pick<Connection, 'credentialExpiresAt' | 'credentialEndSource'>;

/**
 * When a credential ends, and who says so: the certificate itself, or the directory; where neither does, what an
 * administrator said of the same credential holds on.
 */
export function credentialEnd(
  found: Date | null,
  kind: Credential['kind'],
  known?: CredentialEnd,
): CredentialEnd {
  if (found !== null) {
    const source = kind === 'certificate' ? 'certificate' : 'directory';
    return { credentialExpiresAt: found, credentialEndSource: source };
  }
  if (known?.credentialEndSource === 'admin') {
    const { credentialExpiresAt, credentialEndSource } = known;
    return { credentialExpiresAt, credentialEndSource };
  }
  return { credentialExpiresAt: null, credentialEndSource: null };
}

/** What a fault of the connection itself is called; it is the administrator's to mend. */
const CONNECTION_FAULTS: ReadonlySet<string> = new Set([
  'unknown_tenant',
  'unknown_client',
  'wrong_secret',
  'expired_secret',
  'wrong_certificate',
  'disabled_app',
  'sign_in_refused',
  'permission_missing',
  'consent_missing',
  'consent_not_offered',
  'carte_refused',
]);

/** What a connection is said to suffer from while its credential is dead. */
const CREDENTIAL_EXPIRED = 'credential_expired';

export const isConnectionFault = (code: string): boolean =>
  CONNECTION_FAULTS.has(code) || code === CREDENTIAL_EXPIRED;

type Standing = Pick<Connection, 'status' | 'problem'>;

/** How a connection stands after it failed: a dead credential pauses it, everything else needs attention. */
export function standingAfter(
  { code, detail }: RunProblem,
  {
    credentialKind,
    credentialExpiresAt,
  }: Pick<Connection, 'credentialKind' | 'credentialExpiresAt'>,
  now: Date,
): Standing {
  const hasEnded = credentialExpiresAt !== null && credentialExpiresAt <= now;
  const isDead = code === 'expired_secret' || (code === 'wrong_certificate' && hasEnded);
  if (!isDead) return { status: 'failing', problem: { code, detail } };
  const what = credentialKind === 'certificate' ? 'certificate' : 'client secret';
  return {
    status: 'paused',
    problem: {
      code: CREDENTIAL_EXPIRED,
      detail: `The ${what} has expired, so syncing is paused. Every card stays up as it is. Make a new one in Entra and replace it here; syncing then goes on by itself.`,
    },
  };
}
