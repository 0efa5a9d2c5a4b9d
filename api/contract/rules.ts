import { z } from 'zod';
import { page, PageQuery } from './paging.ts';

const value = z.string().trim().min(1).max(200);

/** What must be true of one property. Case and outer spaces do not count. */
export const Condition = z.union([
  z.strictObject({
    property: z.string().trim().min(1).max(100),
    operator: z.enum(['equals', 'startsWith', 'contains']),
    value,
  }),
  z.strictObject({
    property: z.string().trim().min(1).max(100),
    operator: z.literal('isOneOf'),
    value: z.array(value).min(1).max(100),
  }),
]);

/** Whom a rule takes: without groups and conditions, everybody who is enabled. */
const who = {
  /** Members of any of these, and of the groups within them. */
  groupIds: z.array(z.guid().toLowerCase()).max(20).default([]),
  /** All of them must be true. */
  conditions: z.array(Condition).max(3).default([]),
  licensedOnly: z.boolean().default(false),
  includeGuests: z.boolean().default(false),
};

const Rule = z.strictObject({
  /** Left out for a new rule. */
  id: z.guid().toLowerCase().optional(),
  name: z.string().trim().min(1, 'Give the rule a name.').max(100),
  ...who,
  folderId: z.guid().nullable().default(null),
  templateId: z.guid().nullable().default(null),
});

/** In order: the first rule that takes somebody says where their card lies and how it looks. */
export const UpdateRules = z
  .strictObject({ rules: z.array(Rule).max(50) })
  .meta({ id: 'UpdateRules' });
export type UpdateRules = z.infer<typeof UpdateRules>;

export const RulesPage = page(Rule.extend({ id: z.string() }));
export type RulesPage = z.infer<typeof RulesPage>;

export const CountRule = z.strictObject(who).meta({ id: 'CountRule' });
export type CountRule = z.infer<typeof CountRule>;

export const RuleCount = z
  .object({
    count: z.number().int(),
    /** False where reading stopped at `limit` people: there are at least `count`. */
    exact: z.boolean(),
    /** `count`: Graph counted; `read`: people were read and counted here. */
    by: z.enum(['count', 'read']),
    limit: z.number().int(),
  })
  .meta({ id: 'RuleCount' });
export type RuleCount = z.infer<typeof RuleCount>;

export const NewcomersQuery = PageQuery.extend({
  status: z.enum(['proposed', 'ignored']).default('proposed'),
});

export const NewcomersPage = page(
  z
    .object({
      /** The person's Graph object id. */
      directoryId: z.string(),
      displayName: z.string(),
      jobTitle: z.string().nullable(),
      department: z.string().nullable(),
      mail: z.string().nullable(),
      /** The rule that takes them. */
      ruleId: z.string(),
      status: z.enum(['proposed', 'ignored']),
      foundAt: z.iso.datetime(),
      decidedBy: z.string().nullable(),
    })
    .meta({ id: 'Newcomer' }),
);
export type NewcomersPage = z.infer<typeof NewcomersPage>;

export const DecideNewcomers = z
  .strictObject({ ids: z.array(z.guid().toLowerCase()).min(1).max(5_000) })
  .meta({ id: 'DecideNewcomers' });
