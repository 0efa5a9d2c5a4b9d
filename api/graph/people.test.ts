import { expect, test } from 'vitest';
import { aPerson, idOf } from '../domain/factories.fixture.ts';
import { ResyncRequiredError } from '../domain/run-errors.ts';
import { aGraph, anAnswer, aRefusal, GRAPH } from './exchange.fixture.ts';
import { countPeople, findPerson, readDeltaPage, searchPeople } from './people.ts';
import { PERSON_SELECT } from './person-reader.ts';

const DELTA = `${GRAPH}/v1.0/users/delta`;
const next = `${DELTA}?$skiptoken=n`;
const end = `${DELTA}?$deltatoken=d`;
const queryOf = (url = '') => Object.fromEntries(new URL(url).searchParams);

test('a round begins with all properties and nothing that delta does not know', async () => {
  const { client, sent } = aGraph(() => anAnswer(200, { value: [], '@odata.nextLink': next }));
  await readDeltaPage(client);
  expect(queryOf(sent[0]?.url)).toEqual({ $select: PERSON_SELECT });
  expect(sent[0]?.headers).toMatchObject({ 'x-ms-throttle-priority': 'low' });
  expect(sent[0]?.headers).not.toHaveProperty('prefer');
});

test('a page has people, leavers and the way on', async () => {
  const value = [
    { id: idOf(1), displayName: 'Jane' },
    { id: idOf(2), '@removed': { reason: 'deleted' } },
    { displayName: 'Nobody' },
    null,
  ];
  const { client } = aGraph(() => anAnswer(200, { value, '@odata.nextLink': next }));
  expect(await readDeltaPage(client)).toEqual({
    people: [
      { kind: 'present', person: { id: idOf(1), displayName: 'Jane' } },
      { kind: 'removed', id: idOf(2), reason: 'deleted' },
    ],
    unreadable: 2,
    nextLink: next,
  });
});

test('an empty page with a link is a page', async () => {
  const { client } = aGraph(() => anAnswer(200, { value: [], '@odata.deltaLink': end }));
  expect(await readDeltaPage(client, next)).toEqual({ people: [], unreadable: 0, deltaLink: end });
});

const BROKEN: [string, object][] = [
  ['neither link', { value: [] }],
  ['both links', { value: [], '@odata.nextLink': next, '@odata.deltaLink': end }],
  ['no list', { '@odata.nextLink': next }],
  ['null for a list', { value: null, '@odata.nextLink': next }],
  ['an object for a list', { value: {}, '@odata.nextLink': next }],
];

test.each(BROKEN)('a page with %s is asked for once more', async (_, body) => {
  const pages = [anAnswer(200, body), anAnswer(200, { value: [], '@odata.deltaLink': end })];
  const { client, sent } = aGraph(() => pages.shift() ?? aRefusal(500, 'x'));
  expect(await readDeltaPage(client)).toMatchObject({ deltaLink: end });
  expect(sent).toHaveLength(2);
});

test.each(BROKEN)(
  'a page that stays with %s loses our place, and never ends the list',
  async (_, body) => {
    const { client } = aGraph(() => anAnswer(200, body));
    await expect(readDeltaPage(client)).rejects.toBeInstanceOf(ResyncRequiredError);
  },
);

test.each([
  ['a link that is null', { value: [], '@odata.nextLink': null }],
  ['a link that is a number', { value: [], '@odata.deltaLink': 7 }],
  ['a link to somewhere else', { value: [], '@odata.nextLink': 'https://evil.example/' }],
  ['a delta link to somewhere else', { value: [], '@odata.deltaLink': `${GRAPH}/v1.0/me` }],
])('a page with %s is refused', async (_, body) => {
  const { client } = aGraph(() => anAnswer(200, body));
  await expect(readDeltaPage(client)).rejects.toMatchObject({ code: 'directory_refused' });
});

test('a place in a round that is not found any more is a round to begin anew', async () => {
  const { client } = aGraph(() => aRefusal(404, 'UnknownError'));
  await expect(readDeltaPage(client, next)).rejects.toBeInstanceOf(ResyncRequiredError);
});

test('one person is found by id, or is not there', async () => {
  const { client, sent } = aGraph({
    [`/users/${idOf(1)}`]: anAnswer(200, { id: idOf(1), displayName: 'Jane' }),
  });
  expect(await findPerson(client, idOf(1))).toEqual({ id: idOf(1), displayName: 'Jane' });
  expect(await findPerson(client, idOf(2))).toBeUndefined();
  expect(queryOf(sent[0]?.url)).toEqual({ $select: PERSON_SELECT });
});

test('that somebody may not be read does not mean that they are gone', async () => {
  const { client } = aGraph(() => aRefusal(403, 'Authorization_RequestDenied'));
  await expect(findPerson(client, idOf(1))).rejects.toMatchObject({ code: 'permission_missing' });
});

test.each([
  ['a 404 of a proxy', anAnswer(404, 'Not found')],
  ['a 404 with another code', aRefusal(404, 'UnknownError')],
  ['an answer about nobody', anAnswer(200, {})],
  ['an answer about somebody else', anAnswer(200, { id: idOf(2), displayName: 'John' })],
  ['something that is not Graph', anAnswer(200, 'Sign in to the Wi-Fi')],
])('%s does not mean that somebody is gone', async (_, answer) => {
  const { client } = aGraph(() => answer);
  await expect(findPerson(client, idOf(1))).rejects.toMatchObject({ code: 'directory_refused' });
});

test('an id cannot lead to another place', async () => {
  const { client, sent } = aGraph(() => aRefusal(404, 'Request_ResourceNotFound'));
  await findPerson(client, '../groups?$top=1#');
  expect(new URL(sent[0]?.url ?? '').pathname).toBe('/v1.0/users/..%2Fgroups%3F%24top%3D1%23');
});

test('people are listed by name, or searched in all their names and addresses', async () => {
  const { client, sent } = aGraph(() => anAnswer(200, { value: [] }));
  await searchPeople(client, { limit: 50, search: '  ' });
  await searchPeople(client, { limit: 50, search: ' say "hi" \\ & more ', department: "O'Neil" });
  expect(queryOf(sent[0]?.url)).toMatchObject({
    $top: '50',
    $count: 'true',
    $orderby: 'displayName',
  });
  const query = queryOf(sent[1]?.url);
  const phrase = 'say  hi    & more';
  expect(query.$search).toBe(
    ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName']
      .map((name) => `"${name}:${phrase}"`)
      .join(' OR '),
  );
  expect(query.$filter).toBe("department eq 'O''Neil'");
  expect(query).not.toHaveProperty('$orderby');
  expect(sent[1]?.headers).toMatchObject({ consistencylevel: 'eventual' });
});

test('a page of a list has people, a count and a checked way on', async () => {
  const link = `${GRAPH}/v1.0/users?$skiptoken=x`;
  const value = [{ id: idOf(1) }, { id: idOf(2), '@removed': {} }, {}];
  const { client } = aGraph(() =>
    anAnswer(200, { value, '@odata.count': 3, '@odata.nextLink': link }),
  );
  expect(await searchPeople(client, { limit: 3 })).toEqual({
    people: [{ id: idOf(1) }],
    nextLink: link,
    total: 3,
  });
  const uncounted = aGraph(() => anAnswer(200, { value: [aPerson()] })).client;
  expect(await searchPeople(uncounted, { limit: 3 })).toMatchObject({
    nextLink: null,
    total: null,
  });
});

test('a list’s links stay in that list', async () => {
  const groupId = idOf(9);
  const { client, sent } = aGraph(() =>
    anAnswer(200, { value: [], '@odata.nextLink': `${GRAPH}/v1.0/users?$skiptoken=x` }),
  );
  const search = { groupId, limit: 5 };
  await expect(searchPeople(client, search)).rejects.toMatchObject({ code: 'directory_refused' });
  const stored = `${GRAPH}/v1.0/users?$skiptoken=x`;
  await expect(searchPeople(client, search, stored)).rejects.toMatchObject({
    code: 'directory_refused',
  });
  expect(sent).toHaveLength(1);
  expect(new URL(sent[0]?.url ?? '').pathname).toBe(
    `/v1.0/groups/${groupId}/transitiveMembers/microsoft.graph.user`,
  );
});

test('a group that does not exist is said to be one', async () => {
  const { client } = aGraph(() => aRefusal(404, 'Request_ResourceNotFound'));
  await expect(searchPeople(client, { groupId: idOf(9), limit: 5 })).rejects.toThrow('This group');
});

test.each([
  [anAnswer(200, '250'), 250],
  [anAnswer(200, '\ufeff250\r\n'), 250],
  [anAnswer(200, '0'), 0],
  [anAnswer(200, ''), null],
  [anAnswer(200, '<html>'), null],
  [anAnswer(200, '-5'), null],
  [anAnswer(200, '1e3'), null],
  [anAnswer(200, '99999999999'), null],
  [aRefusal(400, 'Request_UnsupportedQuery'), null],
  [aRefusal(404, 'x'), null],
  [aRefusal(501, 'NotImplemented'), null],
])('a count of %o is %s', async (answer, count) => {
  expect(await countPeople(aGraph(() => answer).client)).toBe(count);
});

test('that people may not be counted for want of a right is not hidden', async () => {
  const { client } = aGraph(() => aRefusal(403, 'Authorization_RequestDenied'));
  await expect(countPeople(client)).rejects.toMatchObject({ code: 'permission_missing' });
});
