import { isDeepStrictEqual } from 'node:util';
import type { Person } from '../../sandbox/directory/person.ts';
import { type ExpectedCard, expectFields, type ExpectedFields } from './expected-cards.ts';

const DAY_MS = 24 * 3_600_000;

/** A card as it must be stored: what the directory said last, and what people wrote over it. */
export type KnownCard = {
  status: 'active' | 'paused';
  directory: ExpectedFields;
  edits: ExpectedFields;
  /** What an administrator wrote is not the employee's to change. */
  isLocked: boolean;
  isEnabled: boolean;
};

type Kind = 'create' | 'change' | 'remove';

/** What a run must do to one card, and whether a guard looks at it. */
export type ExpectedItem = {
  id: string;
  kind: Kind | 'unseen';
  /** Fields that visitors see change, in the words of the card. */
  fields: string[];
  change: Partial<KnownCard>;
};

/** What a run did by itself; a guard that looks back over seven days adds it up. */
export type Done = Pick<ExpectedItem, 'kind' | 'fields'> & { at: Date };

/**
 * The plan of a run through a directory, worked out from the rules as they are written down and
 * nothing of ours: cards follow; who left is taken off; with `makesCards` members who are there get one.
 */
export function expectPlan(
  cards: ReadonlyMap<string, KnownCard>,
  people: readonly Person[],
  { organizationName, makesCards }: { organizationName: string; makesCards: boolean },
): ExpectedItem[] {
  const present = new Map(people.map((person) => [person.id, person]));
  const known = [...cards].flatMap(([id, card]) =>
    expectItem(id, card, toSeen(present.get(id), organizationName)),
  );
  const fresh = people
    .filter((person) => makesCards && !cards.has(person.id))
    .filter(({ accountEnabled, userType }) => accountEnabled && userType !== 'Guest')
    .map((person): ExpectedItem => {
      const seen = { directory: expectFields(person, organizationName), isEnabled: true };
      return {
        id: person.id,
        kind: 'create',
        fields: [],
        change: { status: 'active', ...seen },
      };
    });
  return [...known, ...fresh];
}

type Seen = Pick<KnownCard, 'directory' | 'isEnabled'>;

const toSeen = (person: Person | undefined, organizationName: string): Seen | undefined =>
  person && {
    directory: expectFields(person, organizationName),
    isEnabled: person.accountEnabled,
  };

function expectItem(id: string, card: KnownCard, seen: Seen | undefined): ExpectedItem[] {
  const isUp = card.status === 'active';
  if (!seen) return isUp ? [{ id, kind: 'remove', fields: [], change: { status: 'paused' } }] : [];
  const fields = changedFields(card.directory, seen.directory);
  if (isUp && card.isEnabled && !seen.isEnabled)
    return [{ id, kind: 'remove', fields, change: { ...seen, status: 'paused' } }];
  if (!isUp && seen.isEnabled)
    return [{ id, kind: 'change', fields, change: { ...seen, status: 'active' } }];
  return [{ id, kind: fields.length > 0 ? 'change' : 'unseen', fields, change: seen }];
}

/** Parts of an address count as the address, a mail address as the list that it is in. */
const FIELD_OF: Record<string, string> = {
  mail: 'emails',
  street: 'address',
  city: 'address',
  region: 'address',
  postalCode: 'address',
  country: 'address',
};

function changedFields(before: ExpectedFields, after: ExpectedFields): string[] {
  const names = Object.keys({ ...before, ...after });
  const changed = names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return [...new Set(changed.map((name) => FIELD_OF[name] ?? name))];
}

/** Kinds that wait for an administrator: G5's limits of a run, and doubled over seven days. */
export function expectHeld(
  items: readonly ExpectedItem[],
  { done, active, now }: { done: readonly Done[]; active: number; now: Date },
): Kind[] {
  const since = now.getTime() - 7 * DAY_MS;
  const week = done.filter(({ at }) => at.getTime() >= since);
  const part = (percent: number) => Math.floor((active * percent) / 100);
  const removed = countRemoved(items);
  const changed = countChanged(items);
  const tooManyRemoved =
    removed > Math.min(Math.max(2, part(5)), Math.max(3, part(75))) ||
    removed + countRemoved(week) > Math.min(Math.max(3, part(10)), Math.max(3, part(75)));
  const tooManyChanged =
    changed > Math.max(5, part(30)) || changed + countChanged(week) > Math.max(10, part(60));
  return [
    ...(removed > 0 && tooManyRemoved ? (['remove'] as const) : []),
    ...(changed > 0 && tooManyChanged ? (['change'] as const) : []),
  ];
}

type Counted = Pick<ExpectedItem, 'kind' | 'fields'>;

const countRemoved = (items: readonly Counted[]): number =>
  items.filter(({ kind }) => kind === 'remove').length;

/** Cards of the field that changes on most of them. */
function countChanged(items: readonly Counted[]): number {
  const counts = new Map<string, number>();
  for (const { kind, fields } of items) {
    if (kind !== 'change') continue;
    for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** Does what items say. A card that was edited since they were planned keeps its edits. */
export function applyExpected(
  cards: ReadonlyMap<string, KnownCard>,
  items: readonly ExpectedItem[],
): Map<string, KnownCard> {
  const after = new Map(cards);
  for (const { id, change } of items)
    after.set(id, { ...EMPTY_CARD, ...after.get(id), ...change } satisfies KnownCard);
  return after;
}

const EMPTY_CARD: KnownCard = {
  status: 'active',
  directory: {},
  edits: {},
  isLocked: false,
  isEnabled: true,
};

/** What visitors must see of the cards. */
export const toExpectedCards = (
  cards: ReadonlyMap<string, KnownCard>,
): ReadonlyMap<string, ExpectedCard> =>
  new Map(
    [...cards].map(([id, { status, directory, edits }]) => [
      id,
      { status, fields: { ...directory, ...edits } },
    ]),
  );
