import type { ConnectionView } from '../../../api/contract/connections.ts';

/** How a connection is kept in step, as the form edits it. */
export type InStepRules = Pick<
  ConnectionView,
  'syncDaily' | 'syncAt' | 'leavers' | 'newcomers' | 'removalLimit'
>;

export const rulesOf = ({
  syncDaily,
  syncAt,
  leavers,
  newcomers,
  removalLimit,
}: ConnectionView): InStepRules => ({ syncDaily, syncAt, leavers, newcomers, removalLimit });

/** Only what differs from what is stored; undefined where nothing does. */
export function changedRules(
  stored: Partial<InStepRules>,
  edited: Partial<InStepRules>,
): Partial<InStepRules> | undefined {
  const names = Object.keys(edited) as (keyof InStepRules)[];
  const changed = names.filter(
    (name) => JSON.stringify(stored[name]) !== JSON.stringify(edited[name]),
  );
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((name) => [name, edited[name]]));
}

/** `HH:00` of each hour, and the hour that is set where it is between two. */
export function hourChoices(current: string): string[] {
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
  return hours.includes(current) ? hours : [...hours, current].sort();
}

/** The instant of an hour of the day in UTC, on the day of `now`. */
export function instantOfHour(time: string, now: Date): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const instant = new Date(now);
  instant.setUTCHours(hours, minutes, 0, 0);
  return instant.toISOString();
}
