import type { CountRule, RulesPage, UpdateRules } from '../../../../api/contract/rules.ts';

export type Rule = UpdateRules['rules'][number];
export type RuleCondition = Rule['conditions'][number];

export const OPERATORS = ['equals', 'startsWith', 'contains', 'isOneOf'] as const;
export const MOST_CONDITIONS = 3;

export const NEW_RULE: Rule = {
  name: '',
  groupIds: [],
  conditions: [],
  licensedOnly: false,
  includeGuests: false,
  folderId: null,
  templateId: null,
};

export const toDraft = (rules: RulesPage['items']): Rule[] => rules.map((rule) => ({ ...rule }));

/** A condition's value as one line: several are parted by commas. */
export const valueText = ({ value }: RuleCondition): string =>
  typeof value === 'string' ? value : value.join(', ');

/** A condition from what a person wrote; only “is one of” reads commas. */
export function toCondition(
  property: string,
  operator: (typeof OPERATORS)[number],
  text: string,
): RuleCondition {
  if (operator !== 'isOneOf') return { property, operator, value: text };
  return { property, operator, value: text.split(',').map((part) => part.trimStart()) };
}

/** Whom a rule takes, without what is not written out yet. */
export function whoOf({ groupIds, conditions, licensedOnly, includeGuests }: Rule): CountRule {
  return { groupIds, conditions: conditions.flatMap(toWritten), licensedOnly, includeGuests };
}

/** A rule as it is saved. */
export const toSaved = (rule: Rule): Rule => ({ ...rule, ...whoOf(rule), name: rule.name.trim() });

function toWritten(condition: RuleCondition): RuleCondition[] {
  if (condition.property === '') return [];
  if (condition.operator !== 'isOneOf') {
    const value = condition.value.trim();
    return value === '' ? [] : [{ ...condition, value }];
  }
  const value = condition.value.map((part) => part.trim()).filter((part) => part !== '');
  return value.length === 0 ? [] : [{ ...condition, value }];
}

/** Something of the rule is begun and not written out: saved so it would take more people than it says. */
export const isUnfinished = (rule: Rule): boolean =>
  rule.name.trim() === '' || whoOf(rule).conditions.length < rule.conditions.length;

/** The list with one entry a place earlier or later. */
export function moved<T>(items: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(from + by, 0, item);
  return next;
}
