import type { ConnectionView } from '../../../../api/contract/connections.ts';

/** How a connection is kept in step, as the form edits it. */
export type InStepRules = Pick<
  ConnectionView,
  'syncDaily' | 'syncAt' | 'timeZone' | 'leavers' | 'handover' | 'newcomers' | 'removalLimit'
>;

export const rulesOf = ({
  syncDaily,
  syncAt,
  timeZone,
  leavers,
  handover,
  newcomers,
  removalLimit,
}: ConnectionView): InStepRules => ({
  syncDaily,
  syncAt,
  timeZone,
  leavers,
  handover,
  newcomers,
  removalLimit,
});

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

/** Every time zone the browser knows, and the one that is set. */
export function zoneChoices(current: string): string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])].sort();
}
