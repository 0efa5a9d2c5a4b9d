import type { Connection } from './connection.ts';
import { nextDailyTime } from './daily-time.ts';
import { nextRetry } from './retry-schedule.ts';

/** Syncs of one hour are spread over this long, so that thousands of organizations do not begin at once. */
const SPREAD_MS = 5 * 60_000;

type DailySync = Pick<Connection, 'tenantId' | 'syncDaily' | 'syncAt' | 'timeZone'>;

/**
 * The next daily sync after `now`: the hour in its time zone and, always the same for an organization,
 * a few minutes later; null where there is none.
 */
export function nextDailySync(
  { tenantId, syncDaily, syncAt, timeZone }: DailySync,
  now: Date,
): Date | null {
  if (!syncDaily) return null;
  const spreadMs = spreadOf(tenantId);
  const hour = nextDailyTime({ at: syncAt, timeZone }, new Date(now.getTime() - spreadMs));
  return new Date(hour.getTime() + spreadMs);
}

/** An organization's place in the spread, from 0 to five minutes. */
function spreadOf(tenantId: string): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (const character of tenantId)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % SPREAD_MS;
}

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
