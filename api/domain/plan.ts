import { isDeepStrictEqual } from 'node:util';
import { type CardFields, FIELD_NAMES, type FieldName } from './card-fields.ts';
import type { FindRule } from './card-rules.ts';
import type { StoredCard } from './card.ts';
import type { DirectoryProperty } from './directory-properties.ts';
import type { FieldMap } from './field-map.ts';
import {
  type DirectoryPerson,
  isDisabled,
  isSamePerson,
  mergePerson,
  nameOf,
  type ReadPerson,
} from './person.ts';
import { applyPolicy, fieldsFromPerson } from './person-fields.ts';
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
      /** `resume`: somebody is back, and so is the card that was paused because they left. */
      action: 'create' | 'update' | 'resume' | 'refresh';
      person: DirectoryPerson;
      directory: CardFields;
      /** The rule that the card is there by from now on. */
      ruleId: string | null;
    }
  /**
   * Somebody left: their card goes off the web, or stays off it where somebody had paused it before. With
   * what was read, where a disabled account was read and not just nobody.
   */
  | {
      action: 'pause';
      person?: DirectoryPerson;
      directory?: CardFields;
      ruleId?: string | null;
    }
  | { action: 'delete' }
  /** Of somebody who is proposed, who they are. */
  | {
      action: 'unchanged' | 'skip';
      reason?: SkipReason;
      person?: DirectoryPerson;
      ruleId?: string | null;
    }
);

/** What a card that is to be made will be known by. */
export type NewAddress = { cardId: string; slug: string };

/** An item as it is stored: every `create` has its address, which is no part of the plan's hash. */
export type StagedItem = PlannedItem & { address?: NewAddress };

export type PlannedAction = PlannedItem['action'];

export type SkipReason = Exclude<Verdict, 'chosen'> | 'not_in_directory' | 'without_name';

export type PlanRules = {
  /** Whether somebody without a card is to get one. */
  choose(person: DirectoryPerson): Verdict;
  /** What becomes of the card of somebody who left. */
  leavers: 'pause' | 'delete' | 'keep';
  organizationName: string | null;
  /** Absent: the map of a connection that says nothing else. */
  fieldMap?: FieldMap | null;
  /** What is asked for of each person; absent: whatever is known stays known. */
  properties?: readonly DirectoryProperty[];
  /** The connection's rules; absent where it has none, so that nobody can be out of them. */
  findRule?: FindRule;
  /** Whether the rules, and not an administrator's choice, bring somebody new in. */
  newByRule?: boolean;
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
  if (rules.leavers === 'keep' || card.hasLeft)
    return { ...item, action: 'unchanged', changes: [] };
  return { ...item, action: 'pause', changes: toPaused(card) };
}

/** What a visitor sees of it; nothing where somebody paused the card before. */
const toPaused = ({ status }: StoredCard): FieldChange[] =>
  status === 'active' ? [TO_PAUSED] : [];

function planNewcomer(person: DirectoryPerson, rules: PlanRules): PlannedItem {
  const verdict = rules.choose(person);
  if (verdict !== 'chosen' && verdict !== 'proposed') {
    return skip(person.id, nameOf(person), verdict);
  }
  const directory = applyPolicy(rules.fieldMap, {}, fieldsFromPerson(person, rules));
  if (!directory.displayName) return skip(person.id, nameOf(person), 'without_name');
  const ruleId = rules.newByRule ? (rules.findRule?.(person)?.id ?? null) : null;
  if (verdict === 'proposed')
    return { ...skip(person.id, directory.displayName, verdict), person, ruleId };
  return {
    action: 'create',
    directoryId: person.id,
    displayName: directory.displayName,
    cardId: null,
    person,
    directory,
    ruleId,
    changes: [],
  };
}

function planKnown(card: StoredCard, read: DirectoryPerson, rules: PlanRules): PlannedItem {
  const person = mergePerson(card.person, read, rules.properties);
  const { phoneAnswers } = card;
  const fresh = fieldsFromPerson(person, { ...rules, phoneAnswers });
  const directory = { ...applyPolicy(rules.fieldMap, card.directory, fresh) };
  directory.displayName ??= card.directory.displayName ?? nameOf(person);
  const changes = changesBetween(card.directory, directory);
  const { ruleId, isOut } = placeInRules(card, person, rules);
  const item = {
    directoryId: card.directoryId,
    displayName: directory.displayName,
    cardId: card.id,
  };
  const content = { person, directory, ruleId };

  const isLeaver = isOut || isTurnedOff(card, person, rules);
  if (!card.hasLeft && rules.leavers !== 'keep' && isLeaver) {
    if (rules.leavers === 'delete') return planLeaver(card, rules);
    return { ...item, ...content, action: 'pause', changes: [...changes, ...toPaused(card)] };
  }
  if (card.hasLeft && !isDisabled(person) && !isOut) {
    const back = card.pausedBy === 'leaver' ? [TO_ACTIVE] : [];
    return { ...item, ...content, action: 'resume', changes: [...changes, ...back] };
  }
  if (changes.length > 0) return { ...item, ...content, action: 'update', changes };
  if (!isSamePerson(person, card.person) || ruleId !== (card.ruleId ?? null))
    return { ...item, ...content, action: 'refresh', changes };
  return { ...item, action: 'unchanged', changes };
}

/**
 * Which rule holds a card, and whether it is out of them all. Only a card that is there by a rule can
 * be out; one that an administrator chooses now is theirs from then on.
 */
function placeInRules(
  card: StoredCard,
  person: DirectoryPerson,
  rules: PlanRules,
): { ruleId: string | null; isOut: boolean } {
  const held = card.ruleId ?? null;
  if (held === null || !rules.findRule) return { ruleId: held, isOut: false };
  const found = rules.findRule(person);
  if (found) return { ruleId: found.id, isOut: false };
  const isChosen = !rules.newByRule && rules.choose(person) === 'chosen';
  return isChosen ? { ruleId: null, isOut: false } : { ruleId: held, isOut: true };
}

/** An account that was turned off since we last saw it, unless disabled ones are asked for. */
const isTurnedOff = (card: StoredCard, person: DirectoryPerson, rules: PlanRules): boolean =>
  isDisabled(person) && !isDisabled(card.person) && rules.choose(person) !== 'chosen';

function skip(directoryId: string, displayName: string, reason: SkipReason) {
  return {
    action: 'skip' as const,
    directoryId,
    displayName,
    cardId: null,
    changes: [],
    reason,
  } satisfies PlannedItem;
}

/** Which fields differ, in the order of the card. A new card's come from nothing. */
export function changesBetween(from: CardFields, to: CardFields): FieldChange[] {
  return FIELD_NAMES.filter((field) => !isDeepStrictEqual(from[field], to[field])).map((field) => ({
    field,
    from: from[field] ?? null,
    to: to[field] ?? null,
  }));
}
