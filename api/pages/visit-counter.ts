import type { IncomingMessage } from 'node:http';
import {
  addCounts,
  type Counted,
  type Counts,
  DAY_MS,
  type Tally,
  toDay,
} from '../domain/insights.ts';
import type { Clock } from '../lib/clock.ts';
import type { Answer } from './answer.ts';
import { createCountable } from './countable.ts';
import type { PublicPath } from './public-path.ts';

/**
 * Counts in memory, by card and day, what is answered to visitors; somebody takes the counts and puts them by.
 * It is on the way of every page from memory, so it does no more than add one.
 */
export function createVisitCounter({ clock }: { clock: Clock }) {
  const toKind = createCountable();
  let days = new Map<number, Map<string, Partial<Counts>>>();

  function countsOf(slug: string, day: number): Partial<Counts> {
    const ofDay = days.get(day) ?? new Map<string, Partial<Counts>>();
    days.set(day, ofDay);
    const counts = ofDay.get(slug) ?? {};
    ofDay.set(slug, counts);
    return counts;
  }

  function add(slug: string, what: Counted): void {
    const counts = countsOf(slug, Math.floor(clock().getTime() / DAY_MS));
    counts[what] = (counts[what] ?? 0) + 1;
  }

  return {
    add,

    /** What the browser has already (304) counts as well: somebody opened it. */
    note(req: IncomingMessage, { slug, part }: PublicPath, { status }: Answer): void {
      if (status >= 400) return;
      const kind = toKind(req, part);
      if (kind) add(slug, kind);
    },

    /** Everything that was counted since the last time. */
    take(): Tally<{ slug: string }>[] {
      const taken = days;
      days = new Map();
      return [...taken].flatMap(([day, ofDay]) =>
        [...ofDay].map(([slug, counts]) => ({ slug, day: toDay(new Date(day * DAY_MS)), counts })),
      );
    },

    /** What could not be put by is counted on. */
    putBack(tallies: readonly Tally<{ slug: string }>[]): void {
      for (const { slug, day, counts } of tallies)
        addCounts(countsOf(slug, Date.parse(day) / DAY_MS), counts);
    },
  };
}

export type VisitCounter = ReturnType<typeof createVisitCounter>;
