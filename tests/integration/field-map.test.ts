import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { FieldMapView } from '../../api/contract/field-map.ts';
import type { ImportPreview } from '../../api/contract/imports.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { readProblem } from '../support/problems.ts';
import { PHOTO_TABLES, readRowVersions, RUN_TABLES } from '../support/sql.ts';

const PROGRESS = [...RUN_TABLES, ...PHOTO_TABLES];
const ATTRIBUTE = 'onPremisesExtensionAttributes.extensionAttribute';

let carte: Carte;
let tenant: Tenant;
let path: string;
beforeAll(async () => {
  carte = await startCarte({ sandbox: { people: 60 } });
  tenant = carte.sandbox;
  const { id } = await carte.admin.connect(tenant);
  path = `/api/connections/${id}`;
  await carte.admin.finish((await carte.admin.startImport(id)).id);
});
afterAll(() => carte[Symbol.asyncDispose]());

const text = (sources: string[], more: object = {}) => ({ sources, ...more });

/** A sync; one that changes so many cards that it is held is approved. */
async function sync() {
  const { id } = await carte.admin.make<{ id: string }>(`${path}/sync`, undefined, 202);
  const run = await carte.admin.finish(id);
  if (run.status !== 'held') return run;
  await carte.admin.make(`/api/imports/${id}/approve`, undefined, 200);
  return carte.admin.finish(id);
}

async function cardOf(directoryId: string): Promise<CardView> {
  const found = (await carte.admin.listCards()).find((card) => card.directoryId === directoryId);
  if (!found) throw new Error('this person has no card');
  return found;
}

async function putMap(fields: object, more: object = {}): Promise<FieldMapView> {
  const answer = await carte.admin.put(`${path}/field-map`, { fields, ...more });
  expect(answer.status).toBe(200);
  return (await answer.json()) as FieldMapView;
}

const personWith = (
  test: (person: ReturnType<Tenant['directory']['store']['personAt']>) => boolean,
) => {
  const found = [...tenant.directory.people()].find(
    (person) => person.accountEnabled && person.userType !== 'Guest' && test(person),
  );
  if (!found) throw new Error('the practice directory has nobody like this');
  return found;
};

const beatrix = () => personWith(({ displayName }) => displayName.includes('Beatrix'));

test('a connection begins with the default, which changes nothing', async () => {
  const map = await carte.admin.read<FieldMapView>(`${path}/field-map`);
  expect(map).toMatchObject({
    isDefault: true,
    fields: { jobTitle: { take: 'always', employeeMayEdit: false, sources: ['jobTitle'] } },
    photo: { take: 'always', employeeMayEdit: true },
  });
  for (let n = 1; n <= 15; n++) expect(map.properties).toContain(`${ATTRIBUTE}${n}`);
  const { isDefault: _, properties: _properties, ...same } = map;
  expect(await putMap(same.fields)).toEqual(map);
});

test('a changed map is previewed, asks for what it names, and changes every card once', async () => {
  const fields = {
    pronouns: text([`${ATTRIBUTE}2`]),
    namePrefix: text([`${ATTRIBUTE}4`]),
    office: text(['officeLocation', `${ATTRIBUTE}13`]),
    website: text([`${ATTRIBUTE}10`]),
    links: { entries: [{ kind: 'linkedin', sources: [`${ATTRIBUTE}3`] }] },
    note: text(['{employeeId}']),
  };
  const untouched = await readRowVersions(carte.databaseUrl, PROGRESS);
  const answer = await carte.admin.put(`${path}/field-map?preview=true`, { fields });
  const preview = (await answer.json()) as ImportPreview;
  expect(preview.update).toBeGreaterThan(0);
  expect(preview).toMatchObject({ create: 0, pause: 0 });
  expect(await readRowVersions(carte.databaseUrl, PROGRESS)).toEqual(untouched);
  expect(await carte.admin.read(`${path}/field-map`)).toMatchObject({ isDefault: true });

  expect(await putMap(fields)).toMatchObject({ isDefault: false });
  carte.sandbox.requests.clear();
  expect(await sync()).toMatchObject({ status: 'done', updated: preview.update, failed: 0 });
  const [first] = carte.sandbox.requests.of('users.delta');
  const select = new URLSearchParams(first?.query).get('$select')?.split(',');
  expect(select).toContain('onPremisesExtensionAttributes');
  expect(select).toContain('employeeId');

  expect((await cardOf(beatrix().id)).fields).toMatchObject({
    pronouns: 'she/her',
    namePrefix: 'Prof. Dr.',
    website: 'https://alderquay.example/team/beatrix',
    links: [{ kind: 'linkedin', url: 'https://www.linkedin.com/in/example-beatrix' }],
  });

  const before = await readRowVersions(carte.databaseUrl, PROGRESS);
  carte.sandbox.requests.clear();
  expect(await sync()).toMatchObject({ status: 'done', updated: 0, total: 0 });
  expect(carte.sandbox.requests.of('users.delta')).toHaveLength(1);
  expect(await readRowVersions(carte.databaseUrl, PROGRESS)).toEqual(before);
});

test('a map is looked through at one person, and nothing is stored', async () => {
  const person = personWith(({ jobTitle, department }) => jobTitle !== null && department !== null);
  const before = await readRowVersions(carte.databaseUrl, PHOTO_TABLES);
  const look = (fields: object, directoryId = person.id) =>
    carte.admin.post(`${path}/field-map/person`, { directoryId, fields });
  const seen = await look({
    note: text(['{jobTitle}, {department}']),
    department: text(['department'], { take: 'never' }),
  });
  expect(seen.status).toBe(200);
  const { fields } = (await seen.json()) as { fields: CardView['fields'] };
  expect(fields).toMatchObject({
    displayName: person.displayName,
    note: `${person.jobTitle}, ${person.department}`,
  });
  expect(fields.department).toBeUndefined();
  expect((await look({}, '00000000-0000-4000-8000-0000000000ff')).status).toBe(404);
  expect((await look({ note: text(['shoeSize']) })).status).toBe(400);
  expect(await readRowVersions(carte.databaseUrl, PHOTO_TABLES)).toEqual(before);
});

test('a map that cannot be used is refused place by place, and the old one stays', async () => {
  const before = await carte.admin.read(`${path}/field-map`);
  const fields = {
    jobTitle: text(['jobTitle', 'extensionAttribute3']),
    links: { entries: [{ kind: 'linkedin', sources: ['aboutMe'] }] },
    displayName: text(['displayName'], { take: 'never' }),
  };
  const problem = await readProblem(carte.admin.put(`${path}/field-map`, { fields }));
  expect(problem).toMatchObject({ status: 400, code: 'invalid_request' });
  expect(problem.errors?.map((error) => error.path)).toEqual([
    'fields.jobTitle.sources.1',
    'fields.links.entries.0.sources.0',
    'fields.displayName.take',
  ]);
  for (const body of [
    { fields: { salary: text(['x']) } },
    { fields: { jobTitle: text(['']) } },
    {},
  ])
    expect((await readProblem(carte.admin.put(`${path}/field-map`, body))).status).toBe(400);
  expect(await carte.admin.read(`${path}/field-map`)).toEqual(before);
});

test('a directory change under an override is kept and shown, never lost, never forced', async () => {
  const { id } = personWith(({ jobTitle }) => Boolean(jobTitle));
  const card = await cardOf(id);
  await carte.admin.patch(`/api/cards/${card.id}`, { fields: { jobTitle: 'Captain' } });
  const since = (await cardOf(id)).overridden.jobTitle?.changedAt ?? '';

  tenant.directory.move(id, { jobTitle: 'Vice President' });
  await sync();
  const changed = await cardOf(id);
  expect(changed).toMatchObject({
    fields: { jobTitle: 'Captain' },
    sources: { jobTitle: 'admin' },
    marks: { jobTitle: { source: 'admin', by: expect.any(String) as string } },
    overridden: { jobTitle: { directoryValue: 'Vice President' } },
  });
  expect(Date.parse(changed.overridden.jobTitle?.changedAt ?? '')).toBeGreaterThan(
    Date.parse(since),
  );

  tenant.directory.move(id, { jobTitle: null });
  await sync();
  expect((await cardOf(id)).overridden.jobTitle?.directoryValue).toBeNull();
  tenant.directory.move(id, { jobTitle: 'President' });
  await sync();
  await carte.admin.patch(`/api/cards/${card.id}`, { fields: { jobTitle: null } });
  expect(await cardOf(id)).toMatchObject({
    fields: { jobTitle: 'President' },
    sources: { jobTitle: 'directory' },
    marks: { jobTitle: { source: 'directory', by: null } },
    overridden: {},
  });
});

test('once fills and lets go; never takes nothing; the rest follows', async () => {
  const { id } = personWith(({ jobTitle, department }) => Boolean(jobTitle && department));
  await putMap({
    department: text(['department'], { take: 'once' }),
    jobTitle: text(['jobTitle'], { take: 'never' }),
  });
  const before = await cardOf(id);
  tenant.directory.move(id, { department: 'Elsewhere', jobTitle: 'Else', officeLocation: 'E 1' });
  await sync();
  const after = await cardOf(id);
  expect(after.fields.department).toBe(before.fields.department);
  expect(after.fields).not.toHaveProperty('jobTitle');
  expect(after.fields.office).toBe('E 1');
  await putMap({});
  await sync();
  expect((await cardOf(id)).fields).toMatchObject({ department: 'Elsewhere', jobTitle: 'Else' });
});

test('an employee writes over what the map leaves to them, and over nothing else', async () => {
  await putMap({ note: text([], { employeeMayEdit: true }) });
  const mine = await carte.employee.read<CardView>('/api/me/card');
  const note = await carte.employee.patch('/api/me/card', { fields: { note: 'Call me' } });
  expect(await note.json()).toMatchObject({
    fields: { note: 'Call me' },
    sources: { note: 'employee' },
    marks: { note: { source: 'employee' } },
  });
  const fields = { note: 'Never', jobTitle: 'CEO' };
  const problem = await readProblem(carte.employee.patch('/api/me/card', { fields }));
  expect(problem).toMatchObject({ status: 422, code: 'field_locked' });
  const after = await carte.employee.read<CardView>('/api/me/card');
  expect(after.fields).toEqual({ ...mine.fields, note: 'Call me' });
  await sync();
  expect((await carte.employee.read<CardView>('/api/me/card')).fields.note).toBe('Call me');
});
