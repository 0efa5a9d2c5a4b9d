import { createHash } from 'node:crypto';
import {
  createFindRule,
  type FindRule,
  groupIdsOf,
  type GroupMembers,
} from '../../domain/card-rules.ts';
import type { Connection } from '../../domain/connection.ts';
import type { Directory } from '../../domain/directory.ts';
import { propertiesOf } from '../../domain/field-map.ts';
import type { DirectoryPerson } from '../../domain/person.ts';
import type { PlanRules } from '../../domain/plan.ts';
import type { RunRequest } from '../../domain/run.ts';
import { createChooser, EVERYBODY, type Selection, type Verdict } from '../../domain/selection.ts';

/** The rules a run plans by, and a name for them: another name, another plan of the same directory. */
export type LoadedRules = PlanRules & { basis: string };

type Source = { connection: Connection; directory: Directory; signal?: AbortSignal };

/**
 * The rules a run plans by. Groups are read first and whole, because whether somebody is chosen or out
 * may depend on them: a group that cannot be read is a fault of the run and never an empty group.
 */
export async function loadRules(request: RunRequest, source: Source): Promise<LoadedRules> {
  const { connection } = source;
  const selection = selectionOf(request, connection);
  const wanted = [...groupIdsOf(connection.rules), ...(selection?.filter.groupIds ?? [])];
  const members = await readGroups(wanted, source);
  const findRule =
    connection.rules.length > 0 ? createFindRule(connection.rules, members) : undefined;
  const properties = propertiesOf(connection);
  return {
    choose: selection
      ? createChooser(selection, unionOf(selection.filter.groupIds ?? [], members))
      : chooseByRules(connection, findRule),
    leavers: connection.leavers,
    organizationName: connection.organizationName,
    fieldMap: connection.fieldMap,
    properties,
    ...(findRule && { findRule }),
    newByRule: isByRule(request),
    basis: basisOf(connection, members),
  };
}

/** Whom a run may make cards for; undefined where the connection's rules say so, or nobody new is taken. */
function selectionOf(request: RunRequest, connection: Connection): Selection | undefined {
  if (request.kind === 'import') return request.selection;
  if (connection.rules.length > 0) return undefined;
  return connection.newcomers === 'import' ? (connection.rule ?? EVERYBODY) : undefined;
}

/** A sync, and an import of people whom the rules proposed. */
const isByRule = (request: RunRequest): boolean =>
  request.kind === 'sync' || (request.kind === 'import' && request.byRule === true);

function chooseByRules(
  { newcomers }: Connection,
  findRule: FindRule | undefined,
): (person: DirectoryPerson) => Verdict {
  const verdicts = { import: 'chosen', propose: 'proposed', ignore: 'not_chosen' } as const;
  if (!findRule) return () => 'not_chosen';
  return (person) => (findRule(person) ? verdicts[newcomers] : 'outside_rules');
}

async function readGroups(
  groupIds: readonly string[],
  { directory, signal }: Source,
): Promise<GroupMembers> {
  const members = new Map<string, Set<string>>();
  for (const groupId of new Set(groupIds)) {
    const ids = new Set<string>();
    for await (const page of directory.listGroupMemberIds(groupId, signal)) {
      for (const id of page) ids.add(id);
    }
    members.set(groupId, ids);
  }
  return members;
}

function unionOf(groupIds: readonly string[], members: GroupMembers): Set<string> {
  return new Set(groupIds.flatMap((id) => [...(members.get(id) ?? [])]));
}

/**
 * Names everything besides a person's own entry that decides about their card. A delta round tells who
 * changed, not whose group or map did: where this differs, everybody is read again.
 */
function basisOf(connection: Connection, members: GroupMembers): string {
  const { fieldMap, rules, newcomers, organizationName } = connection;
  const groups = groupIdsOf(rules).map((id) => [id, [...(members.get(id) ?? [])].sort()]);
  const deciding = {
    fieldMap,
    properties: propertiesOf(connection),
    organizationName,
    ...(rules.length > 0 && { rules, newcomers, groups }),
  };
  return createHash('sha256').update(JSON.stringify(deciding)).digest('base64url').slice(0, 22);
}

/**
 * People so few that they are asked for one by one instead of reading the whole directory. Their
 * absence is then certain, and nobody else is touched.
 */
const MAX_NAMED = 200;

/** The object ids to ask for one by one; undefined where a round through everybody is read. */
export function namedIds(request: RunRequest): string[] | undefined {
  if (request.kind === 'undo') return undefined;
  const only = request.kind === 'sync' ? request.only : onlyOf(request.selection);
  if (only === undefined) return undefined;
  const ids = [...new Set(only.map((id) => id.toLowerCase()))];
  return ids.length <= MAX_NAMED ? ids : undefined;
}

const onlyOf = ({ people }: Selection): string[] | undefined =>
  'only' in people ? people.only : undefined;
