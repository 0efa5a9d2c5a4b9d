import { beforeEach, describe, expect, test } from 'vitest';
import { type Received, startInProcess } from '../in-process.ts';

type Row = Record<string, unknown> & { id: string; '@removed'?: { reason: string } };
type Page = { value: Row[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string };

const JONAS = 9;
const FIRST = '/users/delta?$select=displayName,jobTitle,department,mobilePhone';
const DAY_MS = 86_400_000;

let practice: Awaited<ReturnType<typeof startInProcess>>;
let graph: Awaited<ReturnType<typeof practice.signIn>>;
let jonas: string;
beforeEach(async () => {
  practice = await startInProcess({ pageSize: 25 });
  graph = await practice.signIn(['User.Read.All']);
  jonas = practice.tenant.directory.store.personAt(JONAS).id;
});

const pageOf = ({ status, body }: Received): Page => {
  expect(status).toBe(200);
  return body as Page;
};

/** Follows a round to its end. */
async function readRound(address: string, headers: Record<string, string> = {}) {
  const rows: Row[] = [];
  let pages = 0;
  for (let next: string | undefined = address; ; pages++) {
    const page: Page = pageOf(await graph(next, { headers }));
    expect('@odata.nextLink' in page).not.toBe('@odata.deltaLink' in page);
    rows.push(...page.value);
    next = page['@odata.nextLink'];
    if (next === undefined) return { rows, pages: pages + 1, link: page['@odata.deltaLink'] ?? '' };
  }
}

test('the first round shows everybody once, in pages, without what was never set', async () => {
  const { rows, pages } = await readRound(FIRST);
  expect(pages).toBe(3);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(60);
  const nobodyPhone = rows.find(({ displayName }) => displayName === 'Kwabena Mensah-Boateng');
  expect(nobodyPhone).not.toHaveProperty('mobilePhone');
  const cleared = rows.find(({ displayName }) => displayName === 'Anatole Ribeyre');
  expect(cleared).toMatchObject({ jobTitle: null, mobilePhone: null });
});

test('a day without changes is one empty page with a new link', async () => {
  const { link } = await readRound(FIRST);
  expect(await readRound(link)).toMatchObject({ rows: [], pages: 1 });
});

test('a change is told once, with all selected properties or the changed ones alone', async () => {
  const { link } = await readRound(FIRST);
  practice.tenant.directory.move(jonas, { jobTitle: 'Design Lead', mobilePhone: null });
  const usual = await readRound(link);
  expect(usual.rows).toEqual([
    {
      id: jonas,
      displayName: 'Jonas Wetterfeld',
      jobTitle: 'Design Lead',
      department: 'Design',
      mobilePhone: null,
    },
  ]);
  const minimal = await readRound(link, { prefer: 'return=minimal' });
  expect(minimal.rows).toEqual([{ id: jonas, jobTitle: 'Design Lead', mobilePhone: null }]);
  expect((await readRound(usual.link)).rows).toEqual([]);
});

test('a change to what was not selected, and a new photo, are not told', async () => {
  const { link } = await readRound(FIRST);
  practice.tenant.directory.move(jonas, { officeLocation: 'Hamburg 4.01' });
  practice.tenant.directory.setPhoto(jonas);
  expect((await readRound(link)).rows).toEqual([]);
});

test('who leaves is removed as changed, then as deleted, and comes back whole', async () => {
  const { directory } = practice.tenant;
  let { link } = await readRound(FIRST);
  const nextRows = async () => {
    const round = await readRound(link);
    link = round.link;
    return round.rows;
  };
  directory.remove(jonas);
  expect(await nextRows()).toEqual([{ id: jonas, '@removed': { reason: 'changed' } }]);
  directory.restore(jonas);
  expect(await nextRows()).toMatchObject([{ id: jonas, displayName: 'Jonas Wetterfeld' }]);
  directory.remove(jonas);
  directory.purge(jonas);
  expect(await nextRows()).toEqual([{ id: jonas, '@removed': { reason: 'deleted' } }]);
});

test('who is hired while everybody is read is told, now or in the next round', async () => {
  const first = pageOf(await graph(FIRST));
  const { id } = practice.tenant.directory.hire({ displayName: 'Mara Quill' });
  const rest = await readRound(first['@odata.nextLink'] ?? '');
  expect(rest.rows.map((row) => row.id)).toContain(id);
  expect((await readRound(rest.link)).rows.map((row) => row.id)).toEqual([id]);
});

test('many changes come in pages', async () => {
  const { link } = await readRound(FIRST);
  for (const { id } of practice.tenant.directory.people()) {
    practice.tenant.directory.move(id, { department: 'Everyone' });
  }
  const { rows, pages } = await readRound(link);
  expect(pages).toBe(3);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(60);
});

test('from now on: $deltatoken=latest has no rows and a link', async () => {
  const { rows, link } = await readRound('/users/delta?$deltaToken=latest');
  expect(rows).toEqual([]);
  practice.tenant.directory.rename(jonas, { displayName: 'Jonas Marlow' });
  expect((await readRound(link)).rows).toHaveLength(1);
});

test('a manager is told as a relation, the former one as removed from it', async () => {
  const { directory } = practice.tenant;
  const select = '/users/delta?$select=id,manager';
  const { rows, link } = await readRound(select);
  const before = directory.managerOf(jonas)?.id;
  expect(rows.find(({ id }) => id === jonas)).toEqual({
    id: jonas,
    'manager@delta': [{ '@odata.type': '#microsoft.graph.user', id: before }],
  });
  const ines = directory.store.personAt(0).id;
  directory.move(jonas, { managerId: ines });
  expect((await readRound(link)).rows).toEqual([
    {
      id: jonas,
      'manager@delta': [
        { '@odata.type': '#microsoft.graph.user', id: before, '@removed': { reason: 'deleted' } },
        { '@odata.type': '#microsoft.graph.user', id: ines },
      ],
    },
  ]);
});

test('a filter by ids watches these people alone', async () => {
  const ines = practice.tenant.directory.store.personAt(0).id;
  const { rows, link } = await readRound(
    `/users/delta?$filter=id eq '${jonas}' or id eq '${ines}'`,
  );
  expect(rows.map(({ id }) => id)).toEqual([jonas, ines]);
  practice.tenant.directory.disable(practice.tenant.directory.store.personAt(3).id);
  practice.tenant.directory.move(jonas, { jobTitle: 'Lead' });
  expect((await readRound(link)).rows.map(({ id }) => id)).toEqual([jonas]);
});

describe('refusals', () => {
  test.each([
    '$top=5',
    '$orderby=displayName',
    '$expand=manager',
    '$search="displayName:a"',
    '$count=true',
    "$filter=department eq 'x'",
  ])('%s is not supported', async (option) => {
    const { status, body } = await graph(`/users/delta?${option}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 'Request_UnsupportedQuery' } });
  });

  test('a token older than seven days asks for a new start at the same question', async () => {
    const { link } = await readRound(FIRST);
    practice.clock.now = new Date(practice.clock.now.getTime() + 7 * DAY_MS + 1000);
    const renewed = await practice.signIn(['User.Read.All']);
    const { status, headers, body } = await renewed(link);
    expect(status).toBe(410);
    expect(body).toMatchObject({ error: { code: 'syncStateNotFound' } });
    expect(headers.location).toContain(
      '$select=displayName,jobTitle,department,mobilePhone,id&$deltatoken=',
    );
    expect((await renewed(headers.location ?? '')).status).toBe(200);
  });

  test.each(['made-up', 'latest2', ''.padEnd(200, 'A')])(
    'the unknown token %s asks for a new start',
    async (token) => {
      const { status, headers } = await graph(`/users/delta?$deltatoken=${token}`);
      expect(status).toBe(410);
      expect(headers.location).toMatch(/\/v1\.0\/users\/delta\?\$deltatoken=$/);
    },
  );

  test('a link of one tenant is unknown to another', async () => {
    const { link } = await readRound(FIRST);
    const other = practice.services.addTenant({ people: 5 });
    const form = {
      grant_type: 'client_credentials',
      client_id: other.clientId,
      client_secret: other.clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    };
    const { body } = await practice.send(`/${other.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
    });
    const authorization = `Bearer ${(body as { access_token: string }).access_token}`;
    expect((await practice.send(link, { headers: { authorization } })).status).toBe(410);
  });
});
