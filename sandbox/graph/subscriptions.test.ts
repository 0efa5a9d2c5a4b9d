import { beforeEach, describe, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';

type Sent = { address: URL; body: unknown };
type Notification = { changeType: string; resource: string; clientState: string };

const HOOK = 'https://carte.example/hook';
const DAY_MS = 86_400_000;

let practice: Awaited<ReturnType<typeof startInProcess>>;
let graph: Awaited<ReturnType<typeof practice.signIn>>;
let sent: Sent[];
let failures: number;
beforeEach(async () => {
  sent = [];
  failures = 0;
  practice = await startInProcess({ fetch: receive });
  graph = await practice.signIn(['User.Read.All']);
});

/** A subscriber: echoes validation tokens, takes notifications, fails as often as told. */
const receive = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
  const address = new URL(input instanceof Request ? input.url : input);
  const token = address.searchParams.get('validationToken');
  if (address.pathname === '/deaf') return new Response('no', { status: 200 });
  if (token !== null) return new Response(token, { headers: { 'content-type': 'text/plain' } });
  if (failures-- > 0) return new Response(null, { status: 503 });
  sent.push({ address, body: JSON.parse(init?.body as string) });
  return new Response(null, { status: 202 });
};

const subscribe = (change: Record<string, unknown> = {}) =>
  graph('/subscriptions', {
    method: 'POST',
    body: {
      changeType: 'updated,deleted',
      notificationUrl: HOOK,
      resource: 'users',
      expirationDateTime: new Date(practice.clock.now.getTime() + DAY_MS).toISOString(),
      clientState: 'secret',
      ...change,
    },
  });
const told = (): Notification[] =>
  sent.flatMap(({ body }) => (body as { value: Notification[] }).value);
/** Notifications leave in the turn after the change, and each try takes another. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test('who subscribed is told of changes, in a bundle', async () => {
  expect((await subscribe()).status).toBe(201);
  const { directory } = practice.tenant;
  const { id } = directory.store.personAt(9);
  directory.move(id, { jobTitle: 'Lead' });
  const hired = directory.hire({ displayName: 'Mara Quill' });
  directory.remove(directory.store.personAt(10).id);
  await settle();
  expect(sent).toHaveLength(1);
  expect(
    told().map(({ changeType, resource, clientState }) => [changeType, resource, clientState]),
  ).toEqual([
    ['updated', `Users/${id}`, 'secret'],
    ['updated', `Users/${hired.id}`, 'secret'],
    ['deleted', `Users/${directory.store.personAt(10).id}`, 'secret'],
  ]);
});

test('a receiver that fails is tried again', async () => {
  await subscribe();
  failures = 2;
  practice.tenant.directory.hire({ displayName: 'Mara Quill' });
  await settle();
  expect(told()).toHaveLength(1);
});

test('one person can be watched alone', async () => {
  const { directory } = practice.tenant;
  const { id } = directory.store.personAt(9);
  await subscribe({ resource: `users/${id}`, changeType: 'updated' });
  directory.move(directory.store.personAt(11).id, { jobTitle: 'Lead' });
  directory.move(id, { jobTitle: 'Lead' });
  await settle();
  expect(told()).toMatchObject([{ resource: `Users/${id}` }]);
});

test('a subscription can be listed, renewed and deleted, and ends by itself', async () => {
  const { id } = (await subscribe()).body as { id: string };
  const inADay = new Date(practice.clock.now.getTime() + 2 * DAY_MS).toISOString();
  const renewed = await graph(`/subscriptions/${id}`, {
    method: 'PATCH',
    body: { expirationDateTime: inADay },
  });
  expect(renewed.body).toMatchObject({ expirationDateTime: inADay });
  expect((await graph('/subscriptions')).body).toMatchObject({ value: [{ id }] });
  practice.clock.now = new Date(practice.clock.now.getTime() + 3 * DAY_MS);
  practice.tenant.directory.hire({ displayName: 'Too Late' });
  await settle();
  expect(sent).toEqual([]);
  practice.clock.now = new Date(practice.clock.now.getTime() - 3 * DAY_MS);
  expect((await graph(`/subscriptions/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await graph('/subscriptions')).body).toMatchObject({ value: [] });
});

test('who asked for it is told what befalls the subscription, and one that is removed is gone', async () => {
  const lifecycleNotificationUrl = `${HOOK}/life`;
  await subscribe({ lifecycleNotificationUrl });
  await subscribe();
  practice.services.notifier.befall(practice.tenant.tenantId, 'missed');
  practice.services.notifier.befall(practice.tenant.tenantId, 'subscriptionRemoved');
  await practice.services.notifier.settled();
  expect(sent.map(({ address }) => address.href)).toEqual([
    lifecycleNotificationUrl,
    lifecycleNotificationUrl,
  ]);
  expect(told()).toMatchObject([
    { lifecycleEvent: 'missed', clientState: 'secret' },
    { lifecycleEvent: 'subscriptionRemoved', clientState: 'secret' },
  ]);
  expect((await graph('/subscriptions')).body).toMatchObject({ value: [] });
});

describe('refusals', () => {
  test.each([
    ['a plain http address', { notificationUrl: 'http://carte.example/hook' }],
    ['a receiver that does not echo', { notificationUrl: 'https://carte.example/deaf' }],
    ['more than 29 days', { expirationDateTime: '2026-12-30T09:00:00Z' }],
    ['the past', { expirationDateTime: '2026-11-22T09:00:00Z' }],
    ['no date', { expirationDateTime: 'soon' }],
    ['created, which users do not know', { changeType: 'created' }],
    ['another resource', { resource: 'groups' }],
    ['a long client state', { clientState: 'x'.repeat(129) }],
  ])('%s', async (_what, change) => {
    expect((await subscribe(change)).status).toBe(400);
  });

  test('another app’s subscription is not found', async () => {
    const { id } = (await subscribe()).body as { id: string };
    const other = await practice.signIn(['User.Read.All']);
    expect((await other(`/subscriptions/${id}`, { method: 'DELETE' })).status).toBe(404);
  });
});
