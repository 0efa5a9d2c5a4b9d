import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FolderView } from '../../api/contract/folders.ts';
import type { ImportPreview } from '../../api/contract/imports.ts';
import type { RulesPage } from '../../api/contract/rules.ts';
import type { Person } from '../../sandbox/directory/person.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';
import { connectRuled, groupNamed, membersOf, whoIs } from '../support/ruled-directory.ts';
import { PHOTO_TABLES, readRowVersions, RUN_TABLES } from '../support/sql.ts';

const PROGRESS = [...RUN_TABLES, ...PHOTO_TABLES];

let carte: Carte;
beforeAll(async () => void (carte = await startCarte({ sandbox: { people: 12 } })));
afterAll(() => carte[Symbol.asyncDispose]());

const folder = () => carte.admin.make<FolderView>('/api/folders', { name: `F ${randomUUID()}` });
const inSales = { property: 'department', operator: 'equals', value: ' sales ' };
const isSales = ({ department }: Person) => department === 'Sales';

test('each rule fills its folder, the first that fits wins, and doing it again writes nothing', async () => {
  const { tenant, path, put, sync, cards, people } = await connectRuled(carte);
  const groupId = groupNamed(tenant, 'Leadership');
  const leaders = membersOf(tenant, groupId);
  const [first, second] = [await folder(), await folder()];
  const rules = [
    { name: 'Leaders', groupIds: [groupId], folderId: first.id },
    { name: 'Sales', conditions: [inSales], folderId: second.id },
  ];
  const untouched = await readRowVersions(carte.databaseUrl, PROGRESS);
  await carte.admin.patch(path, { newcomers: 'import' });
  const answer = await carte.admin.put(`${path}/rules?preview=true`, { rules });
  const preview = (await answer.json()) as ImportPreview;
  expect(await readRowVersions(carte.databaseUrl, PROGRESS)).toEqual(untouched);

  const stored = await put(rules);
  expect(stored.items).toMatchObject([
    { name: 'Leaders' },
    { name: 'Sales', conditions: [{ value: 'sales' }] },
  ]);
  const expected = whoIs(tenant, (person) => leaders.has(person.id) || isSales(person));
  expect(expected.length).toBeGreaterThan(5);
  expect(preview.create).toBe(expected.length);
  expect(await sync()).toMatchObject({ status: 'done', created: expected.length, failed: 0 });
  expect(await people()).toEqual(expected);
  for (const card of await cards()) {
    const isLeader = leaders.has(card.directoryId ?? '');
    expect(card.folderId, card.fields.displayName).toBe(isLeader ? first.id : second.id);
  }

  const before = await readRowVersions(carte.databaseUrl, PROGRESS);
  carte.sandbox.requests.clear();
  expect(await sync()).toMatchObject({ created: 0, updated: 0, paused: 0 });
  expect(carte.sandbox.requests.of('users.delta')).toHaveLength(1);
  expect(await readRowVersions(carte.databaseUrl, PROGRESS)).toEqual(before);
});

test('who leaves a group leaves the web, and comes back whole; who was chosen stays', async () => {
  const { tenant, id, put, sync, cardOf } = await connectRuled(carte);
  const { directory } = tenant;
  const groupId = groupNamed(tenant, 'Leadership');
  const isMember = membersOf(tenant, groupId);
  const [outsider = ''] = whoIs(tenant, (person) => !isMember.has(person.id));
  await carte.admin.finish(
    (await carte.admin.startImport(id, { people: { only: [outsider] } })).id,
  );
  await put([{ name: 'Leaders', groupIds: [groupId] }], 'import');
  await sync();

  const direct = directory
    .membersOf(groupId, false)
    .positions.map((p) => directory.store.personAt(p));
  const member = direct.find(
    ({ accountEnabled, userType }) => accountEnabled && userType !== 'Guest',
  );
  const leaver = member?.id ?? '';
  const card = await cardOf(leaver);
  await carte.admin.patch(`/api/cards/${card?.id}`, { fields: { note: 'Kept' } });
  directory.removeFromGroup(groupId, leaver);
  expect(await sync()).toMatchObject({ status: 'done', paused: 1, created: 0 });
  expect(await cardOf(leaver)).toMatchObject({ status: 'paused', slug: card?.slug });
  expect((await carte.anonymous.get(`/c/${card?.slug}`)).status).toBe(410);
  expect(await cardOf(outsider)).toMatchObject({ status: 'active' });

  directory.addToGroup(groupId, leaver);
  expect(await sync()).toMatchObject({ status: 'done', updated: 1 });
  expect(await cardOf(leaver)).toMatchObject({
    status: 'active',
    slug: card?.slug,
    fields: { note: 'Kept' },
  });

  directory.removeFromGroup(groupId, leaver);
  await sync();
  await carte.admin.post(`/api/cards/${card?.id}/resume`);
  await sync();
  expect(await cardOf(leaver), 'an administrator’s word stands').toMatchObject({
    status: 'active',
  });
});

test('an attribute that changes brings somebody in and takes them out', async () => {
  const { tenant, put, sync, people } = await connectRuled(carte);
  await put([{ name: 'Sales', conditions: [inSales] }], 'import');
  await sync();
  const [insider = ''] = whoIs(tenant, isSales);
  const [outsider = ''] = whoIs(tenant, (person) => !isSales(person));
  tenant.directory.move(insider, { department: 'Legal' });
  tenant.directory.move(outsider, { department: 'Sales' });
  await sync();
  expect(await people()).toEqual(whoIs(tenant, isSales));
  expect(await people('paused')).toEqual([insider]);
});

test('newcomers are proposed, taken where their rule says, or not asked about again', async () => {
  const { tenant, path, put, sync, cards, cardOf, newcomers } = await connectRuled(carte);
  const { id: folderId } = await folder();
  await put([{ name: 'Sales', conditions: [inSales], folderId }], 'propose');
  const fitting = whoIs(tenant, isSales);
  await sync();
  expect(await cards()).toEqual([]);
  const proposed = await newcomers();
  expect(proposed.map(({ directoryId }) => directoryId).sort()).toEqual(fitting);
  expect(proposed[0]).toMatchObject({ department: 'Sales', status: 'proposed', decidedBy: null });
  const before = await readRowVersions(carte.databaseUrl, PROGRESS);
  await sync();
  expect(await readRowVersions(carte.databaseUrl, PROGRESS)).toEqual(before);

  const [taken = '', ignored = '', gone = ''] = fitting;
  const accepted = await carte.admin.make<{ id: string }>(
    `${path}/newcomers/accept`,
    { ids: [taken, randomUUID()] },
    202,
  );
  expect(await carte.admin.finish(accepted.id)).toMatchObject({
    status: 'done',
    created: 1,
    failed: 0,
  });
  expect(await cardOf(taken)).toMatchObject({ folderId });
  expect((await carte.admin.post(`${path}/newcomers/ignore`, { ids: [ignored] })).status).toBe(204);
  tenant.directory.move(gone, { department: 'Legal' });
  await sync();
  const left = fitting.filter((id) => ![taken, ignored, gone].includes(id));
  expect((await newcomers()).map(({ directoryId }) => directoryId).sort()).toEqual(left);
  expect(await newcomers('&status=ignored')).toMatchObject([
    { directoryId: ignored, decidedBy: expect.any(String) as string },
  ]);
  tenant.directory.move(taken, { department: 'Legal' });
  await sync();
  expect(await cardOf(taken)).toMatchObject({ status: 'paused' });

  const problem = await readProblem(
    carte.admin.post(`${path}/newcomers/accept`, { ids: [randomUUID()] }),
  );
  expect(problem).toMatchObject({ status: 404, code: 'not_found' });
});

test('a count is exact where Graph counts and where everybody was read, and says which', async () => {
  const { tenant, count } = await connectRuled(carte);
  const groups = ['Leadership', 'Business card holders'].map((name) => groupNamed(tenant, name));
  const inGroups = new Set(groups.flatMap((id) => [...membersOf(tenant, id)]));
  const [one = ''] = groups;
  const inOne = membersOf(tenant, one);
  const attribute = 'onPremisesExtensionAttributes.extensionAttribute2';
  const cases: [object, 'count' | 'read', string[]][] = [
    [{}, 'count', whoIs(tenant, () => true)],
    [{ includeGuests: true }, 'count', whoIs(tenant, () => true, true)],
    [{ licensedOnly: true }, 'count', whoIs(tenant, (p) => p.assignedLicenses.length > 0)],
    [{ conditions: [inSales] }, 'count', whoIs(tenant, isSales)],
    [
      { conditions: [{ property: 'department', operator: 'isOneOf', value: ['Sales', 'Legal'] }] },
      'count',
      whoIs(tenant, (p) => isSales(p) || p.department === 'Legal'),
    ],
    [
      { conditions: [{ property: 'department', operator: 'startsWith', value: 'sa' }] },
      'count',
      whoIs(tenant, (p) => p.department?.toLowerCase().startsWith('sa') === true),
    ],
    [
      { conditions: [{ property: attribute, operator: 'equals', value: 'They/Them' }] },
      'count',
      whoIs(tenant, (p) => p.onPremisesExtensionAttributes?.extensionAttribute2 === 'they/them'),
    ],
    [
      { conditions: [{ property: 'jobTitle', operator: 'contains', value: "o'er" }] },
      'read',
      whoIs(tenant, (p) => p.jobTitle?.toLowerCase().includes("o'er") === true),
    ],
    [{ groupIds: [one] }, 'count', whoIs(tenant, (p) => inOne.has(p.id))],
    [
      {
        groupIds: groups,
        conditions: [{ property: 'jobTitle', operator: 'contains', value: 'e' }],
      },
      'read',
      whoIs(tenant, (p) => inGroups.has(p.id) && p.jobTitle?.toLowerCase().includes('e') === true),
    ],
  ];
  for (const [who, by, expected] of cases) {
    expect(await count(who), JSON.stringify(who)).toEqual({
      count: expected.length,
      exact: true,
      by,
      limit: 5_000,
    });
  }
});

test('a group that is gone is a fault of the run, and nobody’s leaving', async () => {
  const { tenant, put, sync, people, path } = await connectRuled(carte);
  const groupId = groupNamed(tenant, 'Leadership');
  const rules = [{ name: 'Leaders', groupIds: [groupId] }];
  await put(rules, 'import');
  await sync();
  const before = await people();
  expect(before.length).toBeGreaterThan(1);
  await put([{ name: 'Leaders', groupIds: [randomUUID()] }]);
  expect(await sync()).toMatchObject({ status: 'failed', problem: { code: 'group_missing' } });
  expect(await people()).toEqual(before);
  const preview = carte.admin.put(`${path}/rules?preview=true`, {
    rules: [{ name: 'x', groupIds: [randomUUID()] }],
  });
  expect(await readProblem(preview)).toMatchObject({ code: 'group_missing' });
});

test.each([
  [
    { conditions: [{ property: 'nothing', operator: 'equals', value: 'x' }] },
    'rules.0.conditions.0.property',
  ],
  [
    { conditions: [{ property: 'mySite', operator: 'equals', value: 'x' }] },
    'rules.0.conditions.0.property',
  ],
  [{ folderId: randomUUID() }, 'folderId'],
  [{ templateId: randomUUID() }, 'templateId'],
])('a rule that cannot be used is refused: %j', async (rule, where) => {
  const { path, tenant } = await connectRuled(carte, 13);
  const rules = [{ name: 'R', ...rule }];
  const problem = await readProblem(carte.admin.put(`${path}/rules`, { rules }));
  expect(problem).toMatchObject({ status: 400, code: 'invalid_request' });
  expect(problem.errors?.map((error) => error.path)).toEqual([where]);
  expect((await carte.admin.read<RulesPage>(`${path}/rules`)).items).toEqual([]);
  expect(tenant.directory.count()).toBe(13);
});
