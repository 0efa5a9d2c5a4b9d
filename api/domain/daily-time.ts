/** A time of the day in a place: when an organization wants its daily sync. */
export type DailyTime = {
  /** `HH:MM`, local. */
  at: string;
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: string;
};

const DAY_MS = 24 * 3_600_000;

/**
 * The next instant after `now` at which clocks in the place show the time. Where a change of the clocks
 * leaves the time out, it is the instant at which it would have been; where it comes twice, the first.
 */
export function nextDailyTime({ at, timeZone }: DailyTime, now: Date): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const today = localDay(now, timeZone);
  for (let days = 0; days <= 2; days++) {
    const wall = today + days * DAY_MS + hours * 3_600_000 + minutes * 60_000;
    const instant = toInstant(wall, timeZone);
    if (instant > now.getTime()) return new Date(instant);
  }
  throw new Error('three days without this time of the day');
}

/** Whether the runtime knows the name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** Midnight of the local day, as if it were UTC. */
function localDay(now: Date, timeZone: string): number {
  const wall = now.getTime() + offsetMs(now.getTime(), timeZone);
  return wall - (((wall % DAY_MS) + DAY_MS) % DAY_MS);
}

/**
 * The instant at which clocks show `wall`. The offset is looked up before and after any change near by:
 * the earlier candidate that shows the time wins, and one that nothing shows keeps the offset before the change.
 */
function toInstant(wall: number, timeZone: string): number {
  const before = wall - offsetMs(wall - DAY_MS, timeZone);
  const after = wall - offsetMs(wall + DAY_MS, timeZone);
  const shown = [before, after]
    .filter((instant) => instant + offsetMs(instant, timeZone) === wall)
    .sort((a, b) => a - b);
  return shown[0] ?? before;
}

/** Local time minus UTC, to the second. */
function offsetMs(instant: number, timeZone: string): number {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
