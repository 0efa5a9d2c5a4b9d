const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** After a failed sync: 6 hours, 12 hours, then a day each time, as Entra's own provisioning retries. */
const WAITS_MS = [6 * HOUR_MS, 12 * HOUR_MS, DAY_MS];

/** After this long without one good sync nothing is tried any more until an administrator mends it. */
const GIVE_UP_MS = 28 * DAY_MS;

/**
 * When to try again after the last failure in a row; undefined once it has failed for 28 days.
 * learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status
 */
export function nextRetry(
  { failures, since }: { failures: number; since: Date },
  now: Date,
): Date | undefined {
  const waitMs = WAITS_MS[Math.min(failures, WAITS_MS.length) - 1] ?? DAY_MS;
  const at = now.getTime() + waitMs;
  return at - since.getTime() > GIVE_UP_MS ? undefined : new Date(at);
}
