import type { Group, GroupPage, GroupSearch } from '../domain/directory.ts';
import { AppError } from '../domain/errors.ts';
import { createLoopGuard } from '../lib/loop-guard.ts';
import type { GraphClient, GraphGet } from './graph-client.ts';
import { checkLink } from './links.ts';
import { toEntries } from './people.ts';

const EVENTUAL = { ConsistencyLevel: 'eventual' };
const MEMBERS_PER_PAGE = 999;

/** Groups by name. learn.microsoft.com/graph/api/group-list */
export async function searchGroups(
  client: GraphClient,
  { search, limit }: GroupSearch,
  link?: string,
): Promise<GroupPage> {
  const place = { origin: client.origin, path: '/v1.0/groups' };
  const text = search?.replace(/["\\]/g, ' ').trim();
  const request: GraphGet = link
    ? { path: checkLink(link, place) }
    : {
        path: '/groups',
        query: {
          $select: 'id,displayName',
          $top: limit,
          $count: true,
          ...(text ? { $search: `"displayName:${text}"` } : { $orderby: 'displayName' }),
        },
      };
  const body = await client.getJson({ ...request, headers: EVENTUAL }).catch(explain);
  const nextLink = body['@odata.nextLink'];
  return {
    groups: toEntries(body)
      .map(toGroup)
      .filter((group) => group !== undefined),
    nextLink: nextLink === undefined ? null : checkLink(nextLink, place),
  };
}

/**
 * Object ids of everybody in a group and in the groups within it, a page at a time. Whoever is missing
 * here may lose their card, so a list that is shorter than Graph counted is a fault.
 */
export async function* listGroupMemberIds(
  client: GraphClient,
  groupId: string,
  signal?: AbortSignal,
): AsyncGenerator<string[]> {
  const path = `/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user`;
  const place = { origin: client.origin, path: `/v1.0${path}` };
  const guard = createLoopGuard();
  let request: GraphGet | undefined = {
    path,
    query: { $select: 'id', $top: MEMBERS_PER_PAGE, $count: true },
  };
  let expected = 0;
  let seen = 0;
  while (request) {
    const body: Record<string, unknown> = await client
      .getJson({ ...request, headers: EVENTUAL, signal })
      .catch(explainMembers);
    const count = body['@odata.count'];
    if (typeof count === 'number') expected = count;
    const entries = toEntries(body);
    seen += entries.length;
    const ids = entries.map(idOf).filter((id) => id !== undefined);
    yield ids;
    const link: unknown = body['@odata.nextLink'];
    request = link === undefined ? undefined : { path: checkLink(link, place) };
    if (request && guard.isLoop(request.path, ids)) throw endless();
  }
  if (seen < expected) throw incomplete();
}

const incomplete = (): AppError =>
  new AppError(
    'directory_refused',
    'Microsoft Graph showed fewer members of a group than it counted. Nothing was changed; try again later.',
  );

/** A group that is gone is no empty one. */
export function explainMembers(error: unknown): never {
  if (error instanceof AppError && error.code === 'not_found') {
    throw new AppError(
      'group_missing',
      'A group that you chose people by is not in the directory any more. Nobody’s card was touched. Take the group out of the rules, or choose another.',
      { cause: error },
    );
  }
  return explain(error);
}

const endless = (): AppError =>
  new AppError(
    'directory_refused',
    'The list of this group’s members does not come to an end. Nothing was changed; try again later.',
  );

function explain(error: unknown): never {
  if (error instanceof AppError && error.code === 'permission_missing') {
    throw new AppError(
      'permission_missing',
      'Choosing by group needs the application permission GroupMember.Read.All. In Entra, add it under API permissions and grant admin consent.',
      { cause: error },
    );
  }
  throw error;
}

function toGroup(entry: unknown): Group | undefined {
  const id = idOf(entry);
  if (!id || typeof entry !== 'object' || entry === null) return undefined;
  const name =
    'displayName' in entry && typeof entry.displayName === 'string' ? entry.displayName : id;
  return { id, displayName: name };
}

const idOf = (entry: unknown): string | undefined =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
    ? entry.id.toLowerCase()
    : undefined;
