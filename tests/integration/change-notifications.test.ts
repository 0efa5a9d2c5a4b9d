import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Overrides } from '../../api/context.ts';
import type { ConnectionView } from '../../api/contract/connections.ts';
import { type Carte, startCarte } from '../support/carte.ts';
import { querySuperuser } from '../support/sql.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const PUBLIC = 'https://cards.contoso.example';
const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

const time = createVirtualTime(new Date());
let carte: Carte;
let connection: ConnectionView;
let path: string;
let received: { status: number; body: string }[];

/** The way from the practice Graph to this server's public address. */
const fromOutside: typeof fetch = async (input, init) => {
  const address = (input instanceof Request ? input.url : String(input)).replace(PUBLIC, carte.url);
  const response = await fetch(address, init);
  received.push({ status: response.status, body: await response.clone().text() });
  return response;
};

const overrides: Overrides = { clock: time.clock, sleep: time.sleep, random: () => 0.5 };

beforeAll(async () => {
  received = [];
  carte = await startCarte({
    sandbox: { people: 90, now: time.clock, fetch: fromOutside },
    env: { PUBLIC_URL: PUBLIC, ROLE: 'web' },
    overrides,
  });
  connection = await carte.admin.connect(carte.sandbox);
  path = `/api/connections/${connection.id}`;
  await carte.admin.startImport(connection.id, { syncDaily: true });
  await work();
  await carte.ctx.api.watch.lookAfterDue();
});
afterAll(() => carte[Symbol.asyncDispose]());
beforeEach(() => {
  received = [];
  carte.sandbox.requests.clear();
});

/** Works on every run that is due. */
async function work(): Promise<void> {
  const { engine } = carte.ctx.api;
  for (const run of await engine.listDue(time.clock(), 10)) {
    const claimed = await engine.claim(run, time.clock());
    if (claimed) await engine.execute(claimed, new AbortController().signal);
  }
}

/** What a worker does within ten seconds of what was told. */
async function workTenSeconds(): Promise<void> {
  await carte.sandbox.notifier.settled();
  time.advance(10_000);
  await carte.ctx.api.changes.startDue();
  await work();
}

/** Signed in now, however far time has come. */
const admin = async () => carte.as(await carte.sandbox.tabToken('administrator'));
const read = async () => (await admin()).read<ConnectionView>(path);
const operations = () =>
  carte.sandbox.requests
    .all()
    .map(({ operation }) => operation)
    .filter((operation) => operation !== 'token' && operation !== 'organization');
const someCard = async (at = 0) => {
  const card = (await (await admin()).listCards('&status=active'))[at];
  if (!card?.directoryId) throw new Error('nobody has a card');
  return { ...card, directoryId: card.directoryId };
};
const hook = () => `/api/notifications/${carte.sandbox.tenantId}/${connection.id}`;
const notify = (body: unknown) => carte.anonymous.post(hook(), body);
const waiting = () =>
  querySuperuser(carte.databaseUrl, 'select directory_id from person_change order by 1');

test('a directory that is kept in step tells of changes at once', async () => {
  expect(await read()).toMatchObject({ changes: { arrive: 'at_once', problem: null } });
});

test('a change is on the card within a minute, by reading that person alone', async () => {
  const card = await someCard();
  const changedAt = time.clock().getTime();
  carte.sandbox.directory.move(card.directoryId, { jobTitle: 'Lighthouse keeper' });
  await workTenSeconds();
  expect(received).toEqual([{ status: 202, body: '' }]);
  expect(operations()).toEqual(['users.get']);
  const page = await (await carte.anonymous.get(`/c/${card.slug}`)).text();
  expect(page).toContain('Lighthouse keeper');
  expect(time.clock().getTime() - changedAt).toBeLessThan(MINUTE_MS);
});

test('a leaver’s card is gone within a minute', async () => {
  const card = await someCard(1);
  carte.sandbox.directory.remove(card.directoryId);
  await workTenSeconds();
  expect((await carte.anonymous.get(`/c/${card.slug}`)).status).toBe(410);
});

test('what is told many times is looked at once', async () => {
  const card = await someCard(2);
  for (const jobTitle of ['One', 'Two', 'Three']) {
    carte.sandbox.directory.move(card.directoryId, { jobTitle });
    await carte.sandbox.notifier.settled();
  }
  await workTenSeconds();
  expect(received).toHaveLength(3);
  expect(operations()).toEqual(['users.get']);
});

test('where many change at once, a round of changes reads them', async () => {
  const cards = (await (await admin()).listCards('&status=active')).slice(-22);
  for (const { directoryId } of cards)
    carte.sandbox.directory.move(directoryId ?? '', { officeLocation: 'Harbour' });
  await workTenSeconds();
  expect(operations()).toContain('users.delta');
  expect(operations()).not.toContain('users.get');
  for (const { id } of cards)
    expect(await carte.admin.read(`/api/cards/${id}`)).toMatchObject({
      fields: { office: 'Harbour' },
    });
});

test('a notification without the secret is answered and not believed', async () => {
  const { directoryId } = await someCard();
  const told = { subscriptionId: 's', changeType: 'updated', resourceData: { id: directoryId } };
  for (const clientState of [undefined, '', 'guess', 'x'.repeat(43)])
    expect((await notify({ value: [{ ...told, clientState }] })).status).toBe(202);
  expect(await waiting()).toEqual([]);
  time.advance(MINUTE_MS);
  await carte.ctx.api.changes.startDue();
  await work();
  expect(operations()).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['no list within', { value: 'x' }],
  ['a stranger’s idea of an item', { value: [{ clientState: 7 }] }],
])('%s is refused', async (_, body) => {
  expect((await notify(body)).status).toBe(400);
});

test('the handshake gives the token back as plain text, and only where one is expected', async () => {
  const token = 'Validation: <script>alert(1)</script> & more';
  const query = `?validationToken=${encodeURIComponent(token)}`;
  const answer = await carte.anonymous.post(`${hook()}${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await answer.text()).toBe(token);
  const nowhere = hook().replace(connection.id, '01890000-0000-7000-8000-000000000000');
  expect((await carte.anonymous.post(`${nowhere}${query}`)).status).toBe(404);
});

test('the secret is sealed at rest', async () => {
  const rows = await querySuperuser<{ client_state: string }>(
    carte.databaseUrl,
    'select client_state from subscription',
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.client_state).toMatch(/^v1\./);
});

const lookAfter = async () => {
  await carte.sandbox.notifier.settled();
  await carte.ctx.api.watch.lookAfterDue();
};

test('a subscription is renewed every day, and never comes to its end', async () => {
  for (let day = 0; day < 10; day++) {
    time.advance(DAY_MS);
    await lookAfter();
  }
  const renewals = carte.sandbox.requests.of('subscriptions.renew');
  expect(renewals.filter(({ status }) => status === 200)).toHaveLength(10);
  expect(operations()).not.toContain('subscriptions.create');
  expect((await read()).changes?.arrive).toBe('at_once');
});

test('one that Graph wants to see again is renewed at once', async () => {
  carte.sandbox.notifier.befall(carte.sandbox.tenantId, 'reauthorizationRequired');
  await lookAfter();
  expect(operations()).toContain('subscriptions.renew');
});

test('one that Graph has removed is made anew, and what was told to nobody is read', async () => {
  const card = await someCard();
  carte.sandbox.notifier.befall(carte.sandbox.tenantId, 'subscriptionRemoved');
  carte.sandbox.directory.move(card.directoryId, { jobTitle: 'Unheard of' });
  await lookAfter();
  expect(operations()).toContain('subscriptions.create');
  await workTenSeconds();
  expect(await (await admin()).read(`/api/cards/${card.id}`)).toMatchObject({
    fields: { jobTitle: 'Unheard of' },
  });
});

test('where Graph has missed something, everything that changed is read', async () => {
  carte.sandbox.notifier.befall(carte.sandbox.tenantId, 'missed');
  await workTenSeconds();
  expect(operations()).toContain('users.delta');
});

test('where Graph refuses, changes come with the daily sync, and the connection says why', async () => {
  carte.sandbox.notifier.befall(carte.sandbox.tenantId, 'subscriptionRemoved');
  carte.sandbox.faults.add({ fault: 'forbidden', match: { operation: 'subscriptions.create' } });
  await lookAfter();
  expect((await read()).changes).toMatchObject({
    arrive: 'daily',
    problem: {
      code: 'permission_missing',
      detail: expect.stringContaining('daily sync') as string,
    },
  });
  carte.sandbox.faults.clear();
  time.advance(DAY_MS);
  await lookAfter();
  expect((await read()).changes).toEqual({ arrive: 'at_once', problem: null });
});

test('the end of a secret is said once for each mark', async () => {
  const { registrations, clientId, clientSecret } = carte.sandbox;
  registrations.expireSecrets(clientId);
  registrations.addSecret(clientId, clientSecret, 32);
  const marks: number[][] = [];
  for (let day = 0; day < 31; day++) {
    time.advance(DAY_MS);
    await lookAfter();
    marks.push((await read()).notices.map(({ daysBefore }) => daysBefore));
  }
  expect(marks.at(0)).toEqual([60]);
  expect(marks.at(-1)).toEqual([1, 7, 14, 30, 60]);
  const rows = await querySuperuser(carte.databaseUrl, 'select 1 from connection_notice');
  expect(rows).toHaveLength(5);
});

test('once it has ended the connection is paused and every card is up; mended in Entra, it comes back by itself', async () => {
  const { registrations, clientId, clientSecret } = carte.sandbox;
  const card = await someCard();
  time.advance(2 * DAY_MS);
  await lookAfter();
  expect(await read()).toMatchObject({
    status: 'paused',
    problem: { code: 'credential_expired' },
    nextSyncAt: null,
  });
  expect((await carte.anonymous.get(`/c/${card.slug}`)).status).toBe(200);
  registrations.addSecret(clientId, clientSecret, 365);
  time.advance(DAY_MS);
  await lookAfter();
  const back = await read();
  expect(back).toMatchObject({ status: 'connected', problem: null, notices: [] });
  expect(back.nextSyncAt).not.toBeNull();
});

test('who turns the daily sync off, or disconnects, is told of nothing any more', async () => {
  await (await admin()).patch(path, { syncDaily: false });
  await lookAfter();
  expect(operations()).toContain('subscriptions.delete');
  expect((await read()).changes).toBeNull();
  await (await admin()).patch(path, { syncDaily: true });
  await lookAfter();
  carte.sandbox.requests.clear();
  expect((await (await admin()).delete(`${path}?cards=keep`)).status).toBe(204);
  expect(operations()).toContain('subscriptions.delete');
  expect(await querySuperuser(carte.databaseUrl, 'select 1 from subscription')).toEqual([]);
});
