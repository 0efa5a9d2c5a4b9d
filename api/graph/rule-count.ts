import type { Condition, CardRule } from '../domain/card-rules.ts';
import { type DirectoryProperty, isListProperty } from '../domain/directory-properties.ts';
import { AppError } from '../domain/errors.ts';
import type { DirectoryPerson } from '../domain/person.ts';
import { createLoopGuard } from '../lib/loop-guard.ts';
import type { GraphClient, GraphGet } from './graph-client.ts';
import { explainMembers } from './groups.ts';
import { checkLink } from './links.ts';
import { toEntries } from './people.ts';
import { readPerson, toSelect } from './person-reader.ts';

const PEOPLE_PER_PAGE = 999;
const EVENTUAL = { ConsistencyLevel: 'eventual' };

export type RuleWho = Pick<CardRule, 'groupIds' | 'conditions' | 'licensedOnly' | 'includeGuests'>;

/**
 * How many people a rule takes, as Graph counts; null where it cannot: several groups, part of a text,
 * a property that it does not filter by. learn.microsoft.com/graph/aad-advanced-queries
 */
export async function countByRule(
  client: GraphClient,
  rule: RuleWho,
  signal?: AbortSignal,
): Promise<number | null> {
  const filter = toFilter(rule);
  if (filter === undefined || rule.groupIds.length > 1) return null;
  const [groupId] = rule.groupIds;
  const answer = await client
    .get(
      {
        path: `${peoplePath(groupId)}/$count`,
        query: { $filter: filter },
        headers: { ...EVENTUAL, accept: 'text/plain' },
        signal,
      },
      [400, 501],
    )
    .catch(groupId ? explainMembers : rethrow);
  const text = answer.body.toString('utf8').trim();
  return answer.status === 200 && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Everybody, or everybody in a group and in the groups within it, a page at a time. */
export async function* listPeople(
  client: GraphClient,
  groupId: string | undefined,
  properties: readonly DirectoryProperty[],
  signal?: AbortSignal,
): AsyncGenerator<DirectoryPerson[]> {
  const path = peoplePath(groupId);
  const place = { origin: client.origin, path: `/v1.0${path}` };
  const guard = createLoopGuard();
  let request: GraphGet | undefined = {
    path,
    query: { $select: toSelect(properties), $top: PEOPLE_PER_PAGE, $count: true },
  };
  while (request) {
    const body: Record<string, unknown> = await client
      .getJson({ ...request, headers: EVENTUAL, signal })
      .catch(groupId ? explainMembers : rethrow);
    const people = toEntries(body).flatMap((entry) => {
      const read = readPerson(entry, properties);
      return read?.kind === 'present' ? [read.person] : [];
    });
    yield people;
    const link = body['@odata.nextLink'];
    request = link === undefined ? undefined : { path: checkLink(link, place) };
    const ids = people.map(({ id }) => id);
    if (request && guard.isLoop(request.path, ids)) {
      throw new AppError(
        'directory_refused',
        'The list of people does not come to an end. Nothing was changed; try again later.',
      );
    }
  }
}

const peoplePath = (groupId: string | undefined): string =>
  groupId === undefined
    ? '/users'
    : `/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user`;

/** The rule as a $filter; undefined where a part of it is none. */
function toFilter({ conditions, licensedOnly, includeGuests }: RuleWho): string | undefined {
  const parts = conditions.map(toCondition);
  if (!parts.every((part) => part !== undefined)) return undefined;
  return [
    'accountEnabled eq true',
    ...(includeGuests ? [] : [`userType ne 'Guest'`]),
    ...(licensedOnly ? ['assignedLicenses/$count ne 0'] : []),
    ...parts,
  ].join(' and ');
}

function toCondition({ property, operator, values }: Condition): string | undefined {
  if (isListProperty(property)) return undefined;
  const path = property.replace('.', '/');
  const [first = ''] = values;
  switch (operator) {
    case 'equals':
      return `${path} eq ${quote(first)}`;
    case 'isOneOf':
      return `${path} in (${values.map(quote).join(',')})`;
    case 'startsWith':
      return `startsWith(${path},${quote(first)})`;
    case 'contains':
      return undefined;
  }
}

const quote = (text: string): string => `'${text.trim().replaceAll("'", "''")}'`;

function rethrow(error: unknown): never {
  throw error;
}
