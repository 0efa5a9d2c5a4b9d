import type { Caller } from '../../domain/caller.ts';
import { type CardRule, createRuleTest, type GroupMembers } from '../../domain/card-rules.ts';
import type { Directory } from '../../domain/directory.ts';
import { propertyProblem } from '../../domain/directory-properties.ts';
import { InvalidRequestError, NotFoundError } from '../../domain/errors.ts';
import type { Place } from '../../domain/place.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ConnectionStore } from './connections.ts';
import type { DirectoryAccessService } from './directory-access.ts';
import type { Preview } from '../engine/preview.ts';
import type { PreviewChange } from './previewing-changes.ts';

type Parts = {
  store: Pick<ConnectionStore, 'find' | 'update'>;
  /** Refuses a folder or a template that the organization does not have. */
  requirePlace(tenantId: TenantId, place: Place): Promise<void>;
  access: DirectoryAccessService;
  previewChange: PreviewChange;
  createId(): string;
  clock: Clock;
};

/** A rule as somebody edits it; a new one has no id yet. */
export type RuleInput = Omit<CardRule, 'id'> & { id?: string | undefined };

export type RuleCount = { count: number; exact: boolean; by: 'count' | 'read'; limit: number };

/** At most so many people are read for a count: an answer while somebody types, not an inventory. */
const READ_LIMIT = 5_000;

/** Who of a directory gets a card by itself. */
export function createCardRules(parts: Parts) {
  const { store, access, createId, clock } = parts;

  async function list({ tenantId }: Caller, connectionId: string): Promise<CardRule[]> {
    const connection = await store.find(tenantId, connectionId);
    if (!connection) throw new NotFoundError('connection');
    return connection.rules;
  }

  /** A rule keeps its id only where it had it before: cards name the rule they are there by. */
  async function check(
    caller: Caller,
    connectionId: string,
    inputs: readonly RuleInput[],
  ): Promise<CardRule[]> {
    const known = new Set((await list(caller, connectionId)).map(({ id }) => id));
    const problems = inputs.flatMap((rule, i) => conditionProblems(rule, `rules.${i}.`));
    if (problems.length > 0) throw new InvalidRequestError(problems);
    for (const rule of inputs) await parts.requirePlace(caller.tenantId, rule);
    return inputs.map((rule) => {
      const id = rule.id !== undefined && known.delete(rule.id) ? rule.id : createId();
      return { ...rule, id };
    });
  }

  return {
    list,

    async replace(caller: Caller, connectionId: string, inputs: readonly RuleInput[]) {
      const rules = await check(caller, connectionId, inputs);
      await store.update(caller.tenantId, connectionId, { rules, updatedAt: clock() });
      return rules;
    },

    /** What a sync would do by these rules. Nothing is stored. */
    async preview(
      caller: Caller,
      connectionId: string,
      inputs: readonly RuleInput[],
      signal: AbortSignal,
    ): Promise<Preview> {
      const rules = await check(caller, connectionId, inputs);
      const { tenantId } = caller;
      return parts.previewChange({ tenantId, connectionId }, { rules }, signal);
    },

    /** How many people a rule takes now: counted by Graph where it can, read and counted here elsewhere. */
    async count(
      caller: Caller,
      connectionId: string,
      who: Omit<CardRule, 'id' | 'name' | 'folderId' | 'templateId'>,
      signal: AbortSignal,
    ): Promise<RuleCount> {
      await list(caller, connectionId);
      const problems = conditionProblems(who, '');
      if (problems.length > 0) throw new InvalidRequestError(problems);
      const rule = { ...who, id: '', name: '', folderId: null, templateId: null };
      const { directory } = await access.open(caller.tenantId, connectionId, { rules: [rule] });
      const count = await directory.countByRule(rule, signal);
      if (count !== null) return { count, exact: true, by: 'count', limit: READ_LIMIT };
      return { ...(await readAndCount(directory, rule, signal)), by: 'read', limit: READ_LIMIT };
    },
  };
}

export type CardRules = ReturnType<typeof createCardRules>;

function conditionProblems({ conditions }: Pick<CardRule, 'conditions'>, path: string) {
  return conditions.flatMap(({ property }, i) => {
    const message = propertyProblem(property);
    return message === undefined ? [] : [{ path: `${path}conditions.${i}.property`, message }];
  });
}

async function readAndCount(
  directory: Directory,
  rule: CardRule,
  signal: AbortSignal,
): Promise<Pick<RuleCount, 'count' | 'exact'>> {
  const seen = new Set<string>();
  let count = 0;
  for (const groupId of rule.groupIds.length > 0 ? rule.groupIds : [undefined]) {
    for await (const people of directory.listPeople(groupId, signal)) {
      const members: GroupMembers = new Map(
        groupId === undefined ? [] : [[groupId, new Set(people.map(({ id }) => id))]],
      );
      const takes = createRuleTest(rule, members);
      for (const person of people) {
        if (seen.has(person.id)) continue;
        if (seen.size === READ_LIMIT) return { count, exact: false };
        seen.add(person.id);
        if (takes(person)) count++;
      }
    }
  }
  return { count, exact: true };
}
