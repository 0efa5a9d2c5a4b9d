import type { StoredCard } from '../../domain/card.ts';
import type { Directory } from '../../domain/directory.ts';
import { planLeaver, type PlannedItem, planPerson, type PlanRules } from '../../domain/plan.ts';
import type { RunRequest } from '../../domain/run.ts';

const AT_ONCE = 8;

/** A choice by group, department or licence says nothing about the people outside it. */
export function coversLeavers(request: RunRequest): boolean {
  if (request.kind !== 'import') return request.kind === 'sync';
  const { people, filter } = request.selection;
  return (
    'all' in people &&
    !filter.groupIds?.length &&
    !filter.departments?.length &&
    !filter.licensedOnly
  );
}

/**
 * Plans cards whose people a complete read did not name. Each person is looked up once more before
 * the card counts as a leaver's: a page may have been short.
 */
export async function planMissing(
  cards: readonly StoredCard[],
  { directory, rules, signal }: { directory: Directory; rules: PlanRules; signal: AbortSignal },
): Promise<PlannedItem[]> {
  const items: PlannedItem[] = [];
  for (let i = 0; i < cards.length; i += AT_ONCE) {
    const some = cards.slice(i, i + AT_ONCE).map(async (card) => {
      const person = await directory.findPerson(card.directoryId, signal);
      return person
        ? planPerson(card, { kind: 'present', person }, rules)
        : planLeaver(card, rules);
    });
    items.push(...(await Promise.all(some)));
  }
  return items;
}
