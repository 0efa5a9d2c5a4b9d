import { isDeepStrictEqual } from 'node:util';
import { type CardFields, FIELD_NAMES, type FieldName } from './card-fields.ts';
import type { StoredCard } from './card.ts';
import {
  type DirectoryPerson,
  isDisabled,
  mergePerson,
  nameOf,
  type ReadPerson,
} from './person.ts';
import { fieldsFromPerson } from './person-fields.ts';
import type { Verdict } from './selection.ts';

export type FieldChange = { field: FieldName | 'status'; from: unknown; to: unknown };

/**
 * What is to be done about one person. `refresh` stores what the directory says although nothing
 * that a card shows has changed; it counts as unchanged.
 */
export type PlannedItem = {
  directoryId: string;
  displayName: string;
  cardId: string | null;
  changes: FieldChange[];
} & (
  | {
      action: 'create' | 'update' | 'resume' | 'refresh';
      person: DirectoryPerson;
      directory: CardFields;
    }
  | { action: 'pause'; person?: DirectoryPerson }
  | { action: 'delete' }
  | { action: 'unchanged' | 'skip'; reason?: SkipReason }
);

export type PlannedAction = PlannedItem['action'];

export type SkipReason = Exclude<Verdict, 'chosen'> | 'not_in_directory' | 'without_name';

export type PlanRules = {
  /** Whether somebody without a card is to get one. */
  choose(person: DirectoryPerson): Verdict;
  /** What becomes of the card of somebody who left. */
  leavers: 'pause' | 'delete' | 'keep';
  organizationName: string | null;
};

/**
 * Decides about one person: a pure function of what is stored and what was read. Planning the result
 * of a plan again gives nothing to do.
 */
export function planPerson(
  card: StoredCard | undefined,
  read: ReadPerson,
  rules: PlanRules,
): PlannedItem {
  if (read.kind === 'removed')
    return card ? planLeaver(card, rules) : skip(read.id, read.id, 'not_in_directory');
  return card ? planKnown(card, read.person, rules) : planNewcomer(read.person, rules);
}

/** Somebody with a card whom a complete read did not name, or named as gone. */
export function planLeaver(card: StoredCard, rules: PlanRules): PlannedItem {
  const item = { directoryId: card.directoryId, displayName: nameOf(card.person), cardId: card.id };
  if (rules.leavers === 'delete') return { ...item, action: 'delete', changes: [] };
  if (rules.leavers === 'keep' || card.status === 'paused') {
    return { ...item, action: 'unchanged', changes: [] };
  }
  return { ...item, action: 'pause', changes: [{ field: 'status', from: 'active', to: 'paused' }] };
}

function planNewcomer(person: DirectoryPerson, rules: PlanRules): PlannedItem {
  const verdict = rules.choose(person);
  if (verdict !== 'chosen') return skip(person.id, nameOf(person), verdict);
  const directory = fieldsFromPerson(person, rules);
  if (!directory.displayName) return skip(person.id, nameOf(person), 'without_name');
  return {
    action: 'create',
    directoryId: person.id,
    displayName: directory.displayName,
    cardId: null,
    person,
    directory,
    changes: [],
  };
}

function planKnown(card: StoredCard, read: DirectoryPerson, rules: PlanRules): PlannedItem {
  const person = mergePerson(card.person, read);
  const left = isDisabled(person) && !isDisabled(card.person);
  if (left && card.status === 'active' && rules.leavers !== 'keep') {
    const item = planLeaver(card, rules);
    return item.action === 'pause' ? { ...item, person } : item;
  }

  const directory = { ...fieldsFromPerson(person, rules) };
  directory.displayName ??= card.directory.displayName ?? nameOf(person);
  const changes = changesBetween(card.directory, directory);
  const item = {
    directoryId: card.directoryId,
    displayName: directory.displayName,
    cardId: card.id,
  };

  if (card.pausedBy === 'leaver' && !isDisabled(person)) {
    changes.push({ field: 'status', from: 'paused', to: 'active' });
    return { ...item, action: 'resume', person, directory, changes };
  }
  if (changes.length > 0) return { ...item, action: 'update', person, directory, changes };
  if (!isDeepStrictEqual(person, card.person))
    return { ...item, action: 'refresh', person, directory, changes };
  return { ...item, action: 'unchanged', changes };
}

function skip(directoryId: string, displayName: string, reason: SkipReason): PlannedItem {
  return { action: 'skip', directoryId, displayName, cardId: null, changes: [], reason };
}

/** Which fields differ, in the order of the card. A new card's come from nothing. */
export function changesBetween(from: CardFields, to: CardFields): FieldChange[] {
  return FIELD_NAMES.filter((field) => !isDeepStrictEqual(from[field], to[field])).map((field) => ({
    field,
    from: from[field] ?? null,
    to: to[field] ?? null,
  }));
}
