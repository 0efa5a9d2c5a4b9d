import type { Connection } from './connection.ts';
import { nextDailyTime } from './daily-time.ts';
import { nextRetry } from './retry-schedule.ts';

type DailySync = Pick<Connection, 'syncDaily' | 'syncAt' | 'timeZone'>;

/** The next daily sync after `now`, at the hour in its time zone; null where there is none. */
export const nextDailySync = (
  { syncDaily, syncAt, timeZone }: DailySync,
  now: Date,
): Date | null => (syncDaily ? nextDailyTime({ at: syncAt, timeZone }, now) : null);

type Failing = DailySync & Pick<Connection, 'syncFailures' | 'failingSince'>;

/** What a sync that failed changes about the next one. `isOver`: nothing is tried by itself any more. */
export function afterFailedSync(connection: Failing, now: Date) {
  const failures = connection.syncFailures + 1;
  const since = connection.failingSince ?? now;
  const retryAt = connection.syncDaily ? nextRetry({ failures, since }, now) : undefined;
  return {
    change: { syncFailures: failures, failingSince: since, nextSyncAt: retryAt ?? null },
    isOver: connection.syncDaily && retryAt === undefined,
  };
}

/** What a sync that went through changes about the next one; nothing where none had failed before. */
export function afterGoodSync(
  connection: Failing & Pick<Connection, 'nextSyncAt'>,
  now: Date,
): Partial<Pick<Connection, 'syncFailures' | 'failingSince' | 'nextSyncAt'>> {
  const stopped = connection.syncDaily && connection.nextSyncAt === null;
  if (connection.syncFailures === 0 && !stopped) return {};
  return { syncFailures: 0, failingSince: null, nextSyncAt: nextDailySync(connection, now) };
}

const DAY_MS = 24 * 3_600_000;
/** Graph forgets a delta token after seven days; two days of failures must not cost the place. */
const MAX_DELTA_AGE_MS = 5 * DAY_MS;
/** What a delta round leaves out, such as somebody restored, is found by reading everybody. */
const FULL_READ_EVERY_MS = 7 * DAY_MS;

/** Where a sync goes on; undefined where it is time to read everybody. */
export function freshDeltaLink(
  {
    deltaLink,
    deltaLinkAt,
    fullReadAt,
  }: Pick<Connection, 'deltaLink' | 'deltaLinkAt' | 'fullReadAt'>,
  now: Date,
): string | undefined {
  const isWithin = (at: Date | null, ms: number) =>
    at !== null && now.getTime() - at.getTime() < ms;
  const isFresh =
    isWithin(deltaLinkAt, MAX_DELTA_AGE_MS) && isWithin(fullReadAt, FULL_READ_EVERY_MS);
  return isFresh ? (deltaLink ?? undefined) : undefined;
}
