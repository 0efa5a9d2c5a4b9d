import type { DeltaPage, PeoplePage, PeopleSearch } from '../domain/directory.ts';
import { type DirectoryProperty, ORDINARY_PROPERTIES } from '../domain/directory-properties.ts';
import { AppError, NotFoundError } from '../domain/errors.ts';
import type { DirectoryPerson } from '../domain/person.ts';
import { ResyncRequiredError } from '../domain/run-errors.ts';
import {
  errorCodes,
  type GraphClient,
  type GraphGet,
  parseObject,
  RefusedQueryError,
} from './graph-client.ts';
import { jsonOf } from './json-body.ts';
import { checkLink } from './links.ts';
import type { WireAnswer } from '../lib/transport.ts';
import { PERSON_SELECT, readPerson, toSelect } from './person-reader.ts';

const DELTA_PATH = '/v1.0/users/delta';
const BROKEN_PAGE_TRIES = 2;
const LOW_PRIORITY = { 'x-ms-throttle-priority': 'low' };

/**
 * One page of a delta round: the first without a link, then by the links that Graph gives. The only
 * read that proves to be complete, because it ends with a delta link; a page with neither link or
 * with both is a fault, never the end. learn.microsoft.com/graph/delta-query-users
 */
export async function readDeltaPage(
  client: GraphClient,
  link?: string,
  signal?: AbortSignal,
  properties: readonly DirectoryProperty[] = ORDINARY_PROPERTIES,
): Promise<DeltaPage> {
  const place = { origin: client.origin, path: DELTA_PATH };
  const ask = (request: GraphGet) =>
    askForWholePage(client, { ...request, headers: LOW_PRIORITY, signal });
  const { answer, isReduced } = link
    ? { answer: await ask({ path: checkLink(link, place) }), isReduced: false }
    : await askFor(properties, (some) =>
        ask({ path: '/users/delta', query: { $select: toSelect(some) } }),
      );
  const { entries, nextLink, deltaLink } = answer;
  const people = entries
    .map((entry) => readPerson(entry, properties))
    .filter((person) => person !== undefined);
  const unreadable = entries.length - people.length;
  const page = { people, unreadable, ...(isReduced && { isReduced }) };
  return nextLink === undefined
    ? { ...page, deltaLink: checkLink(deltaLink, place) }
    : { ...page, nextLink: checkLink(nextLink, place) };
}

/**
 * Asks for these properties. Where Graph refuses that, one of them may be gone from it: then for those
 * alone that it has always had. What is not answered says nothing, so what is known of it stays.
 */
async function askFor<T>(
  properties: readonly DirectoryProperty[],
  ask: (properties: readonly DirectoryProperty[]) => Promise<T>,
): Promise<{ answer: T; isReduced: boolean }> {
  try {
    return { answer: await ask(properties), isReduced: false };
  } catch (err) {
    const isOrdinary = properties.every((property) => ORDINARY_PROPERTIES.includes(property));
    if (!(err instanceof RefusedQueryError) || isOrdinary) throw err;
    return { answer: await ask(ORDINARY_PROPERTIES), isReduced: true };
  }
}

type WholePage = { entries: unknown[]; nextLink: unknown; deltaLink: unknown };

/** A page that says where the round goes on or that it ends. A broken one is asked for once more. */
async function askForWholePage(client: GraphClient, request: GraphGet): Promise<WholePage> {
  for (let tries = 1; tries <= BROKEN_PAGE_TRIES; tries++) {
    const body = await client.getJson(request).catch((cause: unknown) => {
      // The collection is always there, so it is the place in it that is not found any more.
      throw isNotFound(cause) ? new ResyncRequiredError() : cause;
    });
    const { value: entries, '@odata.nextLink': nextLink, '@odata.deltaLink': deltaLink } = body;
    if (Array.isArray(entries) && (nextLink === undefined) !== (deltaLink === undefined))
      return { entries, nextLink, deltaLink };
  }
  throw new ResyncRequiredError();
}

const isNotFound = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'not_found';

/** One entry by object id; undefined where the directory itself says that it does not have it. */
export async function findPerson(
  client: GraphClient,
  id: string,
  signal?: AbortSignal,
  properties: readonly DirectoryProperty[] = ORDINARY_PROPERTIES,
): Promise<DirectoryPerson | undefined> {
  const path = `/users/${encodeURIComponent(id)}`;
  const { answer } = await askFor(properties, (some) =>
    client.get({ path, query: { $select: toSelect(some) }, headers: LOW_PRIORITY, signal }, [404]),
  );
  if (answer.status === 404) {
    if (errorCodes(jsonOf(answer)).includes(NOBODY)) return undefined;
    throw notThatPerson(answer);
  }
  const read = readPerson(parseObject(answer), properties);
  if (read?.kind === 'present' && read.person.id === id.toLowerCase()) return read.person;
  throw notThatPerson(answer);
}

/** By which Graph itself says that it has nobody with an id; a proxy's 404 does not. (concepts/resolve-auth-errors) */
const NOBODY = 'Request_ResourceNotFound';

/** Whoever cannot be told to be gone for certain is not taken for gone. */
const notThatPerson = ({ status }: WireAnswer): AppError =>
  new AppError(
    'directory_refused',
    `Something that is not Microsoft Graph answered about a person (HTTP ${status}). Nothing was changed. Check the proxy between this server and Graph.`,
  );

/**
 * People as the directory has them now, by name. With a group: its members and those of the groups
 * in it. Advanced query: learn.microsoft.com/graph/aad-advanced-queries
 */
export async function searchPeople(
  client: GraphClient,
  search: PeopleSearch,
  link?: string,
): Promise<PeoplePage> {
  const path = search.groupId
    ? `/groups/${encodeURIComponent(search.groupId)}/transitiveMembers/microsoft.graph.user`
    : '/users';
  const place = { origin: client.origin, path: `/v1.0${path}` };
  const request: GraphGet = link
    ? { path: checkLink(link, place) }
    : { path, query: toQuery(search) };
  const body = await client
    .getJson({ ...request, headers: { ConsistencyLevel: 'eventual' } })
    .catch((cause: unknown) => {
      throw search.groupId && isNotFound(cause) ? new NotFoundError('group') : cause;
    });
  const reads = toEntries(body).map((entry) => readPerson(entry));
  const count = body['@odata.count'];
  const nextLink = body['@odata.nextLink'];
  return {
    people: reads.flatMap((read) => (read?.kind === 'present' ? [read.person] : [])),
    nextLink: nextLink === undefined ? null : checkLink(nextLink, place),
    total: typeof count === 'number' ? count : null,
  };
}

function toQuery({
  search,
  department,
  limit,
}: PeopleSearch): Record<string, string | number | boolean> {
  const text = search?.replace(/["\\]/g, ' ').trim();
  return {
    $select: PERSON_SELECT,
    $top: limit,
    $count: true,
    ...(text ? { $search: toSearch(text) } : { $orderby: 'displayName' }),
    ...(department && { $filter: `department eq '${department.replaceAll("'", "''")}'` }),
  };
}

const SEARCHED = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];

/** Each property must be asked for by itself; the quotes make a phrase of what somebody typed. */
const toSearch = (text: string): string =>
  SEARCHED.map((property) => `"${property}:${text}"`).join(' OR ');

/** How many people the directory has; null where Graph does not count. */
export async function countPeople(client: GraphClient): Promise<number | null> {
  const answer = await client.get(
    { path: '/users/$count', headers: { ConsistencyLevel: 'eventual', accept: 'text/plain' } },
    [400, 404, 501],
  );
  const text = answer.body.toString('utf8').trim();
  return answer.status === 200 && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

export function toEntries(body: Record<string, unknown>): unknown[] {
  if (Array.isArray(body.value)) return body.value;
  throw brokenPage();
}

const brokenPage = (): AppError =>
  new AppError(
    'directory_refused',
    'Microsoft Graph sent a page that is not whole. Nothing was changed; try again later.',
  );
