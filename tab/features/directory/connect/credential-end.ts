import type { ConnectionView } from '../../../../api/contract/connections.ts';

const DAY_MS = 24 * 3_600_000;
/** From so many days before the end it is said, and from the last seven as a warning that cannot wait. */
const FIRST_NOTICE_DAYS = 60;
const WARN_DAYS = 30;
const URGENT_DAYS = 7;

/** How near the end of a credential is: what is said, and how loudly. */
export type EndNotice = { daysLeft: number; intent: 'info' | 'warning' | 'error' };

/** Days until an instant, a begun day counting as one; zero or less once it has passed. */
export const daysUntil = (instant: string, now: number): number =>
  Math.ceil((Date.parse(instant) - now) / DAY_MS);

/** What has to be said about the end of a connection's credential; undefined while it is far or not known. */
export function endNotice(
  { credential, credentialExpiresAt }: Pick<ConnectionView, 'credential' | 'credentialExpiresAt'>,
  now: number,
): EndNotice | undefined {
  if (credential === 'consent' || credentialExpiresAt === null) return undefined;
  const daysLeft = daysUntil(credentialExpiresAt, now);
  if (daysLeft > FIRST_NOTICE_DAYS) return undefined;
  const intent = daysLeft <= URGENT_DAYS ? 'error' : daysLeft <= WARN_DAYS ? 'warning' : 'info';
  return { daysLeft, intent };
}

/** Problems of a connection that a new secret or certificate cures. */
const CURED_BY_NEW = new Set([
  'credential_expired',
  'expired_secret',
  'wrong_secret',
  'wrong_certificate',
]);

export const isCredentialProblem = ({ problem }: Pick<ConnectionView, 'problem'>): boolean =>
  problem !== null && CURED_BY_NEW.has(problem.code);

/** Problems of a connection by consent that asking for it again may cure. */
const CURED_BY_CONSENT = new Set(['consent_missing', 'permission_missing', 'sign_in_refused']);

export const isConsentProblem = ({
  credential,
  problem,
}: Pick<ConnectionView, 'credential' | 'problem'>): boolean =>
  credential === 'consent' && problem !== null && CURED_BY_CONSENT.has(problem.code);

/** Noon of a day, so that it is the same day for readers on either side of Greenwich. */
export const toInstant = (day: string): string => `${day}T12:00:00.000Z`;

/** `YYYY-MM-DD` of an instant, as a date field takes it. */
export const toDay = (instant: string | null): string => instant?.slice(0, 10) ?? '';
