import type { Connection } from '../../domain/connection.ts';
import type { Directory } from '../../domain/directory.ts';
import type { PlanRules } from '../../domain/plan.ts';
import type { RunRequest } from '../../domain/run.ts';
import { createChooser, EVERYBODY, type Selection } from '../../domain/selection.ts';

/** The rules a run plans by. Groups are read first, because whether somebody is chosen may depend on them. */
export async function loadRules(
  request: RunRequest,
  {
    connection,
    directory,
    signal,
  }: { connection: Connection; directory: Directory; signal?: AbortSignal },
): Promise<PlanRules> {
  const selection = selectionOf(request, connection);
  const members = new Set<string>();
  for (const groupId of selection?.filter.groupIds ?? []) {
    for await (const ids of directory.listGroupMemberIds(groupId, signal)) {
      for (const id of ids) members.add(id);
    }
  }
  return {
    choose: selection ? createChooser(selection, members) : () => 'not_chosen',
    leavers: connection.leavers,
    organizationName: connection.organizationName,
  };
}

/** Whom a run may make cards for; undefined for nobody new. */
function selectionOf(request: RunRequest, connection: Connection): Selection | undefined {
  if (request.kind === 'import') return request.selection;
  return connection.newcomers === 'import' ? (connection.rule ?? EVERYBODY) : undefined;
}

/**
 * People so few that they are asked for one by one instead of reading the whole directory. Their
 * absence is then certain, and nobody else is touched.
 */
const MAX_NAMED = 200;

/** The object ids to ask for one by one; undefined where a round through everybody is read. */
export function namedIds(request: RunRequest): string[] | undefined {
  if (request.kind !== 'import' || !('only' in request.selection.people)) return undefined;
  const ids = [...new Set(request.selection.people.only.map((id) => id.toLowerCase()))];
  return ids.length <= MAX_NAMED ? ids : undefined;
}
