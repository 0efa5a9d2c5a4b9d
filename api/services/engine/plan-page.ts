import type { StoredCard } from '../../domain/card.ts';
import type { ReadPerson } from '../../domain/person.ts';
import {
  type PlannedItem,
  planPerson,
  type PlanRules,
  type StagedItem,
} from '../../domain/plan.ts';
import type { PersonProblem } from '../../domain/run.ts';
import { createSlug } from '../../domain/slug.ts';
import type { EngineParts } from './work.ts';

/** What is to be done about the people of a page. Whoever is named twice counts as named last. */
export function planPage(
  people: readonly ReadPerson[],
  stored: readonly StoredCard[],
  rules: PlanRules,
): PlannedItem[] {
  const cards = new Map(stored.map((card) => [card.directoryId, card]));
  const last = new Map(people.map((read) => [idOf(read), read]));
  return [...last].map(([id, read]) => planPerson(cards.get(id), read, rules));
}

/** What is planned, with the addresses of the cards that are to be made. */
export function withAddresses(
  { createId, randomBytes }: Pick<EngineParts, 'createId' | 'randomBytes'>,
  items: readonly PlannedItem[],
): StagedItem[] {
  return items.map((item) =>
    item.action === 'create'
      ? { ...item, address: { cardId: createId(), slug: createSlug(randomBytes) } }
      : item,
  );
}

export const idOf = (read: ReadPerson): string =>
  read.kind === 'present' ? read.person.id : read.id;

/** People who were asked for by name, or chosen, and cannot be served; an administrator wants to know. */
export function problemsOf(
  items: readonly PlannedItem[],
  { named }: { named: boolean },
): PersonProblem[] {
  return items.flatMap((item) => {
    if (item.action !== 'skip') return [];
    const { directoryId, displayName, reason } = item;
    if (reason === 'without_name') {
      return [
        {
          directoryId,
          displayName,
          code: 'person_without_name',
          detail: 'The directory holds no name for this person. Add one there and import again.',
        },
      ];
    }
    if (reason === 'not_in_directory' && named) {
      return [
        {
          directoryId,
          displayName,
          code: 'person_not_found',
          detail: 'The directory has nobody with this id, or no longer.',
        },
      ];
    }
    return [];
  });
}
