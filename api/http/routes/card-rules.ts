import type { z } from 'zod';
import { operations } from '../../contract/operations.ts';
import type { Condition as WireCondition, RulesPage, UpdateRules } from '../../contract/rules.ts';
import type { CardRule, Condition } from '../../domain/card-rules.ts';
import type { CardRules, RuleInput } from '../../services/connections/card-rules.ts';
import type { Newcomers } from '../../services/connections/newcomers.ts';
import { NewcomerPosition, parseCursor, toCursor } from '../cursor.ts';
import { abortWhenClosed } from '../event-stream.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

type Parts = { cardRules: CardRules; newcomers: Newcomers };

export function cardRuleRoutes(on: Register, { cardRules, newcomers }: Parts): void {
  on(operations.listRules, async ({ params }, req, res) => {
    res.json(presentRules(await cardRules.list(callerOf(req), params.id)));
  });

  on(operations.updateRules, async ({ params, query, body }, req, res) => {
    const caller = callerOf(req);
    const rules = body.rules.map(toRule);
    if (query.preview === 'true') {
      res.json(await cardRules.preview(caller, params.id, rules, abortWhenClosed(res)));
      return;
    }
    res.json(presentRules(await cardRules.replace(caller, params.id, rules)));
  });

  on(operations.countRule, async ({ params, body }, req, res) => {
    const who = { ...body, conditions: body.conditions.map(toCondition) };
    res.json(await cardRules.count(callerOf(req), params.id, who, abortWhenClosed(res)));
  });

  on(operations.listNewcomers, async ({ params, query }, req, res) => {
    const { cursor, limit, status } = query;
    const after = parseCursor(cursor, NewcomerPosition);
    const which = { connectionId: params.id, status };
    const found = await newcomers.list(callerOf(req), which, { after, limit });
    res.json({
      items: found.newcomers.map((person) => ({
        ...person,
        foundAt: person.foundAt.toISOString(),
      })),
      nextCursor: toCursor(found.next),
    });
  });

  on(operations.acceptNewcomers, async ({ params, body }, req, res) => {
    const run = await newcomers.accept(callerOf(req), params.id, body.ids);
    res.status(202).location(`/api/imports/${run.id}`).json(run);
  });

  on(operations.ignoreNewcomers, async ({ params, body }, req, res) => {
    await newcomers.ignore(callerOf(req), params.id, body.ids);
    res.status(204).end();
  });
}

const toRule = ({ conditions, ...rule }: UpdateRules['rules'][number]): RuleInput => ({
  ...rule,
  conditions: conditions.map(toCondition),
});

/** The service says which names are no properties; until then a name is taken at its word. */
const toCondition = ({ property, operator, value }: z.output<typeof WireCondition>): Condition => ({
  property: property as Condition['property'],
  operator,
  values: typeof value === 'string' ? [value] : value,
});

function presentRules(rules: readonly CardRule[]): RulesPage {
  const items = rules.map(({ conditions, ...rule }) => ({
    ...rule,
    conditions: conditions.map(presentCondition),
  }));
  return { items, nextCursor: null };
}

function presentCondition({
  property,
  operator,
  values,
}: Condition): z.output<typeof WireCondition> {
  return operator === 'isOneOf'
    ? { property, operator, value: values }
    : { property, operator, value: values[0] ?? '' };
}
