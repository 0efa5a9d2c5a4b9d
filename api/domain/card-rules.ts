import { type DirectoryProperty, isListProperty } from './directory-properties.ts';
import { type DirectoryPerson, isDisabled, isGuest } from './person.ts';
import type { Place } from './place.ts';

export const OPERATORS = ['equals', 'startsWith', 'contains', 'isOneOf'] as const;

/** What must be true of one property. Text is compared without regard to case and outer spaces. */
export type Condition = {
  property: DirectoryProperty;
  operator: (typeof OPERATORS)[number];
  /** One, but for `isOneOf`. */
  values: string[];
};

/** Who gets a card, where it lies and how it looks. Somebody disabled never gets one by a rule. */
export type CardRule = Place & {
  id: string;
  name: string;
  /** Members of any of these groups, and of the groups within them; empty: whoever it is. */
  groupIds: string[];
  /** All of them must be true; empty: whoever it is. */
  conditions: Condition[];
  licensedOnly: boolean;
  includeGuests: boolean;
};

/** Object ids of everybody in a group and in the groups within it, by the group's id. */
export type GroupMembers = ReadonlyMap<string, ReadonlySet<string>>;

/** The first rule that takes a person; undefined where none does. */
export type FindRule = (person: DirectoryPerson) => CardRule | undefined;

export function createFindRule(rules: readonly CardRule[], members: GroupMembers): FindRule {
  const tests = rules.map((rule) => ({ rule, takes: createRuleTest(rule, members) }));
  return (person) => tests.find(({ takes }) => takes(person))?.rule;
}

export function createRuleTest(
  rule: CardRule,
  members: GroupMembers,
): (person: DirectoryPerson) => boolean {
  const conditions = rule.conditions.map(createConditionTest);
  return (person) => {
    if (isDisabled(person)) return false;
    if (isGuest(person) && !rule.includeGuests) return false;
    if (rule.licensedOnly && person.licensed !== true) return false;
    const isMember =
      rule.groupIds.length === 0 || rule.groupIds.some((id) => members.get(id)?.has(person.id));
    return isMember && conditions.every((isTrue) => isTrue(person));
  };
}

function createConditionTest({ property, operator, values }: Condition) {
  const wanted = values.map(toKey);
  const isTrue = (text: string): boolean => {
    const key = toKey(text);
    switch (operator) {
      case 'equals':
      case 'isOneOf':
        return wanted.includes(key);
      case 'startsWith':
        return wanted.some((value) => key.startsWith(value));
      case 'contains':
        return wanted.some((value) => key.includes(value));
    }
  };
  return (person: DirectoryPerson): boolean => textsOf(person, property).some(isTrue);
}

function textsOf(person: DirectoryPerson, property: DirectoryProperty): string[] {
  if (isListProperty(property)) return person[property] ?? [];
  const value = person[property];
  return value ? [value] : [];
}

const toKey = (text: string): string => text.trim().toLowerCase();

/** Every group that some rule names, each once. */
export const groupIdsOf = (rules: readonly CardRule[]): string[] => [
  ...new Set(rules.flatMap(({ groupIds }) => groupIds)),
];
