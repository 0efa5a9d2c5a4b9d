import { beforeAll, describe, expect, test } from 'vitest';
import { type Received, startInProcess } from '../in-process.ts';

type Page = { value: Record<string, unknown>[]; '@odata.count'?: number };

let practice: Awaited<ReturnType<typeof startInProcess>>;
let graph: Awaited<ReturnType<typeof practice.signIn>>;
beforeAll(async () => {
  practice = await startInProcess({ people: 250 });
  graph = await practice.signIn(['User.Read.All', 'GroupMember.Read.All']);
});

const EVENTUAL = { headers: { consistencylevel: 'eventual' } };
const pageOf = ({ status, body }: Received): Page => {
  expect(status).toBe(200);
  return body as Page;
};
const codeOf = ({ body }: Received) => (body as { error: { code: string } }).error.code;
const idOf = (name: string): string => {
  const group = practice.tenant.directory.groups().find(({ displayName }) => displayName === name);
  expect(group, name).toBeDefined();
  return group?.id ?? '';
};

test('groups can be listed, searched and filtered', async () => {
  const all = pageOf(await graph('/groups?$select=id,displayName'));
  expect(all.value.length).toBeGreaterThan(15);
  const searched = pageOf(
    await graph('/groups?$search="displayName:client"&$select=displayName', EVENTUAL),
  );
  expect(searched.value).toEqual([{ displayName: 'Client-facing' }]);
  const filtered = pageOf(await graph("/groups?$filter=startsWith(displayName,'Mark')"));
  expect(filtered.value).toMatchObject([
    { displayName: 'Marketing', groupTypes: ['DynamicMembership', 'Unified'] },
  ]);
  expect((await graph('/groups/$count', EVENTUAL)).body).toEqual(
    Buffer.from(String(all.value.length)),
  );
});

describe('members', () => {
  test('of a group within groups are reached and cast to people only by an advanced query', async () => {
    const path = `/groups/${idOf('Business card holders')}/transitiveMembers/microsoft.graph.user`;
    expect(codeOf(await graph(path))).toBe('Request_UnsupportedQuery');
    expect(codeOf(await graph(`${path}?$count=true`))).toBe('Request_UnsupportedQuery');
    const page = pageOf(
      await graph(`${path}?$count=true&$top=999&$select=id,department`, EVENTUAL),
    );
    expect(page['@odata.count']).toBe(page.value.length);
    expect(page.value.length).toBeGreaterThan(30);
    expect((await graph(`${path}/$count`, EVENTUAL)).body).toEqual(
      Buffer.from(String(page.value.length)),
    );
    const sales = pageOf(
      await graph(`${path}?$count=true&$filter=department eq 'Sales'&$select=id`, EVENTUAL),
    );
    expect(sales['@odata.count']).toBeLessThan(page.value.length);
  });

  test('of all kinds carry their type', async () => {
    const page = pageOf(await graph(`/groups/${idOf('Meeting room displays')}/members`));
    const types = page.value.map((member) => member['@odata.type']);
    expect(types).toEqual([
      '#microsoft.graph.user',
      '#microsoft.graph.device',
      '#microsoft.graph.device',
      '#microsoft.graph.device',
    ]);
  });

  test('of an empty group are none', async () => {
    expect(
      pageOf(await graph(`/groups/${idOf('Alumni association')}/transitiveMembers`)).value,
    ).toEqual([]);
  });

  test('of a hidden group need a right of their own', async () => {
    const path = `/groups/${idOf('Project Kestrel')}/members?$select=id`;
    expect(codeOf(await graph(path))).toBe('Authorization_RequestDenied');
    const trusted = await practice.signIn([
      'User.Read.All',
      'GroupMember.Read.All',
      'Member.Read.Hidden',
    ]);
    expect(pageOf(await trusted(path)).value).toHaveLength(5);
  });

  test('come as bare ids without the right to read users', async () => {
    const poor = await practice.signIn(['GroupMember.Read.All']);
    const [member] = pageOf(
      await poor(`/groups/${idOf('Leadership')}/members?$select=id,displayName`),
    ).value;
    expect(member).toMatchObject({ '@odata.type': '#microsoft.graph.user', displayName: null });
    expect(member?.id).toBe(practice.tenant.directory.store.personAt(0).id);
  });

  test('change with the group', async () => {
    const path = `/groups/${idOf('Alumni association')}/members?$select=id`;
    const { id } = practice.tenant.directory.store.personAt(20);
    practice.tenant.directory.addToGroup(idOf('Alumni association'), id);
    expect(pageOf(await graph(path)).value).toEqual([
      { '@odata.type': '#microsoft.graph.user', id },
    ]);
    practice.tenant.directory.removeFromGroup(idOf('Alumni association'), id);
    expect(pageOf(await graph(path)).value).toEqual([]);
  });
});

test('an unknown group is not found', async () => {
  expect(codeOf(await graph('/groups/00000000-0000-4000-8000-000000000000/members'))).toBe(
    'Request_ResourceNotFound',
  );
});
