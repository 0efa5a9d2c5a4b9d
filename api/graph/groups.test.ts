import { expect, test } from 'vitest';
import { idOf } from '../domain/factories.fixture.ts';
import { aGraph, anAnswer, aRefusal, GRAPH } from './exchange.fixture.ts';
import { listGroupMemberIds, searchGroups } from './groups.ts';

const queryOf = (url = '') => Object.fromEntries(new URL(url).searchParams);

async function membersOf(client: ReturnType<typeof aGraph>['client'], groupId: string) {
  const pages: string[][] = [];
  for await (const page of listGroupMemberIds(client, groupId)) pages.push(page);
  return pages;
}

test('groups are listed by name, or searched', async () => {
  const { client, sent } = aGraph(() => anAnswer(200, { value: [] }));
  await searchGroups(client, { limit: 20 });
  await searchGroups(client, { limit: 20, search: 'all "staff"' });
  expect(queryOf(sent[0]?.url)).toMatchObject({ $top: '20', $orderby: 'displayName' });
  expect(queryOf(sent[1]?.url)).toMatchObject({ $search: '"displayName:all  staff"' });
});

test('a group without a name shows its id; what is no group is passed over', async () => {
  const value = [
    { id: idOf(1).toUpperCase(), displayName: 'Sales' },
    { id: idOf(2), displayName: null },
    { displayName: 'Without an id' },
    null,
    7,
  ];
  const { client } = aGraph(() => anAnswer(200, { value }));
  expect(await searchGroups(client, { limit: 20 })).toEqual({
    groups: [
      { id: idOf(1), displayName: 'Sales' },
      { id: idOf(2), displayName: idOf(2) },
    ],
    nextLink: null,
  });
});

test('a group’s links stay in the groups', async () => {
  const { client } = aGraph(() =>
    anAnswer(200, { value: [], '@odata.nextLink': `${GRAPH}/v1.0/users?$skiptoken=x` }),
  );
  await expect(searchGroups(client, { limit: 20 })).rejects.toMatchObject({
    code: 'directory_refused',
  });
});

test('members come page by page to the end, empty pages and all', async () => {
  const place = `${GRAPH}/v1.0/groups/${idOf(9)}/transitiveMembers/microsoft.graph.user`;
  const pages = [
    {
      value: [{ id: idOf(1).toUpperCase() }, { id: null }],
      '@odata.nextLink': `${place}?$skiptoken=1`,
    },
    { value: [], '@odata.nextLink': `${place}?$skiptoken=2` },
    { value: [{ id: idOf(2) }] },
  ];
  const { client, sent } = aGraph(() => anAnswer(200, pages.shift()));
  expect(await membersOf(client, idOf(9))).toEqual([[idOf(1)], [], [idOf(2)]]);
  expect(queryOf(sent[0]?.url)).toMatchObject({ $select: 'id', $top: '999' });
  expect(sent.every(({ headers }) => headers.consistencylevel === 'eventual')).toBe(true);
});

test('members of another group are not followed to', async () => {
  const other = `${GRAPH}/v1.0/groups/${idOf(8)}/transitiveMembers/microsoft.graph.user`;
  const { client } = aGraph(() =>
    anAnswer(200, { value: [], '@odata.nextLink': `${other}?$skiptoken=1` }),
  );
  await expect(membersOf(client, idOf(9))).rejects.toMatchObject({ code: 'directory_refused' });
});

test('a group that leads back to itself for ever is given up', async () => {
  const link = `${GRAPH}/v1.0/groups/${idOf(9)}/transitiveMembers/microsoft.graph.user?$skiptoken=1`;
  const { client } = aGraph(() =>
    anAnswer(200, { value: [{ id: idOf(1) }], '@odata.nextLink': link }),
  );
  await expect(membersOf(client, idOf(9))).rejects.toMatchObject({ code: 'directory_refused' });
});

test('without the right to read groups the right is named', async () => {
  const { client } = aGraph(() => aRefusal(403, 'Authorization_RequestDenied'));
  for (const ask of [searchGroups(client, { limit: 1 }), membersOf(client, idOf(9))]) {
    await expect(ask).rejects.toMatchObject({
      code: 'permission_missing',
      message: expect.stringContaining('GroupMember.Read.All') as string,
    });
  }
});

test('fewer members than Graph counted are a fault, and more are not', async () => {
  const page = (count: number, ...ids: number[]) =>
    anAnswer(200, { '@odata.count': count, value: ids.map((n) => ({ id: idOf(n) })) });
  const short = aGraph(() => page(3, 1, 2));
  await expect(membersOf(short.client, idOf(9))).rejects.toMatchObject({
    code: 'directory_refused',
    message: expect.stringContaining('fewer members') as string,
  });
  const whole = aGraph(() => page(1, 1, 2));
  expect(await membersOf(whole.client, idOf(9))).toEqual([[idOf(1), idOf(2)]]);
});

test('a group that is not there is no empty group', async () => {
  const { client } = aGraph(() => aRefusal(404, 'Request_ResourceNotFound'));
  await expect(membersOf(client, idOf(9))).rejects.toMatchObject({ code: 'group_missing' });
});
