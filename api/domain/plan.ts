import { isDeepStrictEqual } from 'node:util';
import { type CardFields, FIELD_NAMES, type FieldName } from './card-fields.ts';
import type { StoredCard } from './card.ts';
import {
  type DirectoryPerson,
  isDisabled,
  isSamePerson,
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
  /** With what was read, where a disabled account was read and not just nobody. */
  | { action: 'pause'; person?: DirectoryPerson; directory?: CardFields }
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

const TO_PAUSED: FieldChange = { field: 'status', from: 'active', to: 'paused' };
const TO_ACTIVE: FieldChange = { field: 'status', from: 'paused', to: 'active' };

/** Somebody with a card whom a complete read did not name, or named as gone. */
export function planLeaver(card: StoredCard, rules: PlanRules): PlannedItem {
  const item = { directoryId: card.directoryId, displayName: nameOf(card.person), cardId: card.id };
  if (rules.leavers === 'delete') return { ...item, action: 'delete', changes: [] };
  if (rules.leavers === 'keep' || card.status === 'paused') {
    return { ...item, action: 'unchanged', changes: [] };
  }
  return { ...item, action: 'pause', changes: [TO_PAUSED] };
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
  const directory = { ...fieldsFromPerson(person, rules) };
  directory.displayName ??= card.directory.displayName ?? nameOf(person);
  const changes = changesBetween(card.directory, directory);
  const item = {
    directoryId: card.directoryId,
    displayName: directory.displayName,
    cardId: card.id,
  };

  if (card.status === 'active' && rules.leavers !== 'keep' && hasLeft(card, person, rules)) {
    if (rules.leavers === 'delete') return planLeaver(card, rules);
    return { ...item, action: 'pause', person, directory, changes: [...changes, TO_PAUSED] };
  }
  if (card.pausedBy === 'leaver' && !isDisabled(person)) {
    return { ...item, action: 'resume', person, directory, changes: [...changes, TO_ACTIVE] };
  }
  if (changes.length > 0) return { ...item, action: 'update', person, directory, changes };
  if (!isSamePerson(person, card.person))
    return { ...item, action: 'refresh', person, directory, changes };
  return { ...item, action: 'unchanged', changes };
}

/** An account that was turned off since we last saw it, unless disabled ones are asked for. */
const hasLeft = (card: StoredCard, person: DirectoryPerson, rules: PlanRules): boolean =>
  isDisabled(person) && !isDisabled(card.person) && rules.choose(person) !== 'chosen';

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
