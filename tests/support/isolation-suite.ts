import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { Operation } from '../../api/contract/operation.ts';
import { type OperationName, operations } from '../../api/contract/operations.ts';
import { type Carte, startCarte } from './carte.ts';
import { type Organization, seedOrganization } from './organization.ts';
import { type Probe, PROBES } from './probes.ts';
import { dumpDatabase, PHOTO_TABLES } from './sql.ts';

/** Tries to reach one organization from another by every id, place, cursor and list there is. */
export function describeIsolation(): void {
  let carte: Carte;
  /** The organization that tries, and the one that is tried. */
  let own: Organization;
  let other: Organization;

  beforeAll(async () => {
    carte = await startCarte({ sandbox: { people: 30 } });
    [own, other] = await Promise.all([
      seedOrganization(carte, carte.sandbox),
      seedOrganization(carte, carte.sandbox.addTenant({ people: 25 })),
    ]);
  });
  afterAll(() => carte[Symbol.asyncDispose]());

  const all = Object.entries<Operation>(operations) as [OperationName, Operation][];

  /** Another one for each operation: one person's requests a minute are not enough for all of them. */
  const anAdministrator = () =>
    own.tenant.tabToken({ oid: randomUUID(), wids: ['62e90394-69f5-4237-9190-012177145e10'] });

  /** Everything that a caller could tell two answers apart by. */
  async function observe(token: string | undefined, operation: Operation, { path, body }: Probe) {
    const response = await fetch(`${carte.url}${path}`, {
      method: operation.method.toUpperCase(),
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(operation.body && { 'content-type': 'application/json' }),
      },
      ...(operation.body && { body: JSON.stringify(body ?? {}) }),
    });
    const { date: _, ratelimit: _rate, ...headers } = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: await response.text() };
  }

  /** What stands for one id in an answer that repeats it. */
  const withoutId = (observed: Awaited<ReturnType<typeof observe>>, id: string) => ({
    ...observed,
    body: observed.body.replaceAll(id, '<id>'),
  });

  /** The rows of one organization, in every table but those that the photos' queue writes to by itself. */
  async function rowsOf({ tenant }: Organization) {
    // What the visit counter holds of what went before would be written in the middle of a try.
    await carte.ctx.api.counting.flush();
    const dump = await dumpDatabase(carte.databaseUrl, PHOTO_TABLES);
    return Object.values(dump)
      .flat()
      .filter((row) => row.includes(tenant.tenantId));
  }

  describe('an id of another organization', () => {
    const withPlaces = all.filter(([name]) => PROBES[name]('', emptyOrganization()).length > 0);

    test.each(withPlaces)(
      'in %s is as good as one that nobody ever had',
      async (name, operation) => {
        const token = await anAdministrator();
        const before = await rowsOf(other);
        for (const [kind, id] of Object.entries(other.ids)) {
          const nobodys = randomUUID();
          const tried = PROBES[name](id, own);
          const missing = PROBES[name](nobodys, own);
          for (const [i, probe] of tried.entries()) {
            const title = `${kind} as ${probe.place}`;
            const answer = withoutId(await observe(token, operation, probe), id);
            const expected = await observe(token, operation, missing[i] ?? probe);
            expect(answer, title).toEqual(withoutId(expected, nobodys));
            if (probe.place === 'path') expect(answer.status, title).toBe(404);
            expect([200, 400, 404, 422], title).toContain(answer.status);
          }
        }
        expect(await rowsOf(other)).toEqual(before);
      },
    );
  });

  test('every operation has a rule', () => {
    expect(Object.keys(PROBES).sort()).toEqual(Object.keys(operations).sort());
  });

  test('no list shows anything of another organization', async () => {
    const secrets = [
      ...Object.values(other.ids),
      ...other.cards.flatMap(({ id, slug, fields }) => [id, slug, fields.displayName ?? id]),
      other.tenant.domain,
      other.tenant.displayName,
    ];
    const lists = [
      '/api/me',
      '/api/administrators?limit=200',
      '/api/connections',
      '/api/connections/certificates',
      '/api/cards?limit=200',
      `/api/cards?limit=200&search=${encodeURIComponent(other.tenant.domain)}`,
      '/api/cards?limit=200&folderId=root',
      '/api/colleagues?limit=200',
      '/api/message-extension/cards',
      '/api/imports?limit=200',
      '/api/folders?limit=200',
      '/api/templates',
      '/api/leads?limit=200',
      `/api/leads?search=${encodeURIComponent(other.tenant.domain)}`,
      '/api/exports/leads.csv',
      `/api/connections/${own.connection.id}/people?limit=200`,
      `/api/connections/${own.connection.id}/groups?limit=200`,
    ];
    for (const path of lists) {
      const text = await own.admin.get(path).then((answer) => answer.text());
      for (const secret of secrets) expect(text, path).not.toContain(secret);
    }
  });

  test.each(['people', 'groups'] as const)(
    'a %s cursor of another organization does not open',
    async (list) => {
      const path = `/api/connections/${own.connection.id}/${list}?cursor=`;
      const foreign = await own.admin.get(`${path}${other.cursors[list]}`);
      const garbage = await own.admin.get(`${path}${'A'.repeat(other.cursors[list].length)}`);
      expect(foreign.status).toBe(400);
      expect(await foreign.text()).toBe(await garbage.text());
      const ofOther = await own.admin.get(
        `/api/connections/${other.connection.id}/${list}?cursor=${other.cursors[list]}`,
      );
      expect(ofOther.status).not.toBe(200);
      const asOther = await other.admin.get(
        `/api/connections/${other.connection.id}/${list}?cursor=${other.cursors[list]}`,
      );
      expect(asOther.status).toBe(200);
    },
  );

  test.each(['cards', 'folders', 'imports'] as const)(
    'a %s cursor of another organization leads through one’s own',
    async (list) => {
      const mine = await own.admin.read<{ items: { id: string }[] }>(`/api/${list}?limit=200`);
      const found = await own.admin.read<{ items: { id: string }[] }>(
        `/api/${list}?limit=200&cursor=${other.cursors[list]}`,
      );
      const ids = new Set(mine.items.map(({ id }) => id));
      expect(found.items.filter(({ id }) => !ids.has(id))).toEqual([]);
    },
  );

  describe('whoever is not an administrator', () => {
    const guarded = all.filter(([, { who }]) => who === 'admin');

    test.each(all.filter(([, { who }]) => who !== 'anybody'))(
      'reaches %s with no token at 401',
      async (name, operation) => {
        for (const token of [
          undefined,
          'garbage',
          `${await own.tenant.tabToken('administrator')}x`,
        ]) {
          for (const probe of probesOf(name, operation)) {
            const answer = await observe(token, operation, probe);
            expect(answer.status, probe.path).toBe(401);
            expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
          }
        }
      },
    );

    test.each(guarded)(
      'reaches %s as an employee at 403, whosever the id',
      async (name, operation) => {
        const token = await own.tenant.tabToken('employee');
        for (const probe of probesOf(name, operation)) {
          const answer = await observe(token, operation, probe);
          expect(answer.status, probe.path).toBe(403);
          expect(JSON.parse(answer.body)).toMatchObject({ code: 'admin_required' });
        }
      },
    );

    function probesOf(name: OperationName, { path }: Operation): Probe[] {
      const ids = [...Object.values(own.ids), ...Object.values(other.ids), randomUUID(), 'x'];
      const places = ids.flatMap((id) => PROBES[name](id, own));
      return places.length > 0 ? places : [{ place: 'nowhere', path }];
    }
  });

  test('two organizations may hold cards of one person, and neither knows of the other’s', async () => {
    const shared = carte.sandbox.addTenant({ people: 4 });
    const [mine, theirs] = await Promise.all(
      [own, other].map(async ({ admin }) => {
        const { id } = await admin.connect(shared);
        await admin.finish((await admin.startImport(id)).id);
        const cards = (await admin.listCards()).filter((card) => card.connectionId === id);
        return { id, cards };
      }),
    );
    const peopleOf = (cards: CardView[] = []) => cards.map((card) => card.directoryId).sort();
    expect(peopleOf(mine?.cards)).toEqual(peopleOf(theirs?.cards));
    expect(mine?.cards.length).toBeGreaterThan(2);
    await own.admin.delete(`/api/connections/${mine?.id}?cards=delete`);
    for (const { url, id } of theirs?.cards ?? []) {
      expect((await carte.anonymous.get(new URL(url).pathname)).status).toBe(200);
      expect((await other.admin.get(`/api/cards/${id}`)).status).toBe(200);
      expect((await own.admin.get(`/api/cards/${id}`)).status).toBe(404);
    }
  });
}

/** Rules are asked for their places before there are organizations. */
function emptyOrganization(): Organization {
  return { connection: { id: '' }, ids: {} } as Organization;
}
