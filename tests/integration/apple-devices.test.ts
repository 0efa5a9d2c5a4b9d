import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PASS_TYPE } from '../../api/wallet/apple/certificates.fixture.ts';
import { cardOf, type Company, found } from '../support/company.ts';
import { createIphone, type Iphone, readPass } from '../support/fake-iphone.ts';
import { querySuperuser } from '../support/sql.ts';
import { PUBLIC_URL, startWalletWorld, type WalletWorld } from '../support/wallet-world.ts';

let world: WalletWorld;
let company: Company;
beforeAll(async () => {
  world = await startWalletWorld();
  company = await found(world, { people: 30 });
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
  await account().replace(company.caller, world.upload);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  await world.work();
  world.apns.take();
});

const account = () => world.ctx.api.appleAccount;
const addressOf = (slug: string) => `${PUBLIC_URL}/c/${slug}/apple.pkpass`;
const ask = (path: string, init?: RequestInit) => fetch(`${world.url}${path}`, init);
const cardAt = (at: number) => cardOf(world, company, company.someone(at).id);

/** A phone with the pass of one person's card. */
async function phoneWith(at: number): Promise<{ phone: Iphone; id: string }> {
  const { slug, id } = await cardAt(at);
  const phone = world.newIphone();
  expect(await phone.add(addressOf(slug))).toBe(201);
  return { phone, id };
}

const retitle = (cardId: string, jobTitle: string) =>
  world.ctx.api.cardEditing.update(company.caller, cardId, { fields: { jobTitle } });

const sentTo = ({ pushToken }: Iphone): number =>
  world.apns.take().filter((push) => push.pushToken === pushToken).length;

test('a pass that changes while somebody looks at it, before they add it, is brought up to date', async () => {
  const { phone, id } = await phoneWith(13);
  const looked = await cardAt(14);
  const fetched = await phone.take(addressOf(looked.slug));
  await retitle(looked.id, 'Changed while looked at');
  await retitle(id, 'Of another pass, and heard of');
  await world.work();
  await phone.poll();
  expect(await phone.register(fetched)).toBe(201);
  world.apns.take();
  await world.work();
  expect(sentTo(phone)).toBe(1);
  expect(await phone.poll()).toEqual([fetched.serialNumber]);
  expect(JSON.stringify(phone.passes())).toContain('Changed while looked at');
  expect(phone.complaints).toEqual([]);
});

describe('the push service', () => {
  test.each([
    { status: 410, reason: 'Unregistered' },
    { status: 400, reason: 'BadDeviceToken' },
  ])('says $reason: the device is not told of anything again', async (reply) => {
    const { phone, id } = await phoneWith(0);
    world.apns.reply(phone.pushToken, reply);
    await retitle(id, `Gone ${reply.status}`);
    await world.work();
    expect(sentTo(phone)).toBe(1);
    world.apns.reply(phone.pushToken);
    await retitle(id, `Later ${reply.status}`);
    await world.work();
    expect(sentTo(phone)).toBe(0);
  });

  test('does not know the token any more while the phone gives another: told by that one', async () => {
    const { phone, id } = await phoneWith(8);
    const before = phone.pushToken;
    const [pass] = phone.passes();
    world.apns.reply(before, {
      status: 410,
      reason: 'Unregistered',
      meanwhile: async () => {
        phone.changePushToken();
        if (pass) expect(await phone.register(pass)).toBe(200);
      },
    });
    await retitle(id, 'Reinstalled');
    await world.work();
    expect(world.apns.take().map(({ pushToken }) => pushToken)).toEqual([before, phone.pushToken]);
    await phone.poll();
    expect(phone.complaints).toEqual([]);
  });

  test('a token that a phone gives for one pass is good for all of them', async () => {
    const { phone } = await phoneWith(9);
    const second = await cardAt(10);
    await phone.add(addressOf(second.slug));
    phone.changePushToken();
    const [first] = phone.passes();
    if (first) await phone.register(first);
    await retitle(second.id, 'The other pass');
    await world.work();
    expect(world.apns.take().map(({ pushToken }) => pushToken)).toEqual([phone.pushToken]);
  });

  test('is busy: told again later, as late as it says, and then no more', async () => {
    const { phone, id } = await phoneWith(1);
    world.apns.reply(phone.pushToken, {
      status: 429,
      reason: 'TooManyRequests',
      retryAfter: 600,
    });
    await retitle(id, 'Patience');
    await world.work();
    expect(sentTo(phone)).toBe(1);
    world.apns.reply(phone.pushToken);
    world.time.advance(9 * 60_000);
    await world.work();
    expect(sentTo(phone)).toBe(0);
    world.time.advance(2 * 60_000);
    await world.work();
    expect(sentTo(phone)).toBe(1);
    await world.work();
    expect(sentTo(phone)).toBe(0);
  });

  test('does not believe the certificate: the administrator is told why', async () => {
    const { phone, id } = await phoneWith(2);
    world.apns.reply(phone.pushToken, { status: 403, reason: 'BadCertificate' });
    await retitle(id, 'Unbelieved');
    await world.work();
    const { problem } = await account().get(company.caller);
    expect(problem).toMatchObject({ code: 'push_refused' });
    expect(problem?.detail).toContain('BadCertificate');
    world.apns.reply(phone.pushToken);
    world.time.advance(2 * 60_000);
    await world.work();
    expect(await account().get(company.caller)).toMatchObject({ problem: null });
  });

  test('ends a session: the next push opens another', async () => {
    const { phone, id } = await phoneWith(3);
    await retitle(id, 'Before');
    await world.work();
    world.apns.sayGoodbye();
    await retitle(id, 'After');
    await world.work();
    world.time.advance(2 * 60_000);
    await world.work();
    expect(sentTo(phone)).toBeGreaterThanOrEqual(2);
  });

  test('what was to be told survives a process that dies between the change and the push', async () => {
    const { phone, id } = await phoneWith(4);
    await retitle(id, 'Written down');
    // A worker takes the task and is never heard of again.
    const now = world.time.clock();
    const until = new Date(now.getTime() + 2 * 60_000);
    const [task] = await querySuperuser<{ pass_id: string }>(world.databaseUrl, 'select pass_id from wallet_task'); // prettier-ignore
    await querySuperuser(world.databaseUrl, 'update wallet_task set due_at = $1', [until]);
    expect(task).toBeDefined();
    await world.work();
    expect(sentTo(phone)).toBe(0);
    world.time.advance(3 * 60_000);
    await world.work();
    expect(sentTo(phone)).toBe(1);
  });
});

test('a thousand phones with one card are told in one go', async () => {
  const { slug, id } = await cardAt(5);
  const answer = await ask(`/c/${slug}/apple.pkpass`);
  const pass = readPass(Buffer.from(await answer.arrayBuffer()));
  const phones = Array.from({ length: 1_000 }, () =>
    createIphone({ url: world.url, publicUrl: PUBLIC_URL }),
  );
  for (let at = 0; at < phones.length; at += 50) {
    const statuses = await Promise.all(
      phones.slice(at, at + 50).map((phone) => phone.register(pass)),
    );
    expect(new Set(statuses)).toEqual(new Set([201]));
  }
  await retitle(id, 'Known by a thousand');
  await world.work();
  const told = world.apns.take().map(({ pushToken }) => pushToken);
  const expected = phones.map(({ pushToken }) => pushToken);
  expect(told.filter((token) => expected.includes(token)).toSorted()).toEqual(expected.toSorted());
  expect((await account().get(company.caller)).passes.devices).toBeGreaterThanOrEqual(1_000);
}, 60_000);

describe('the web service', () => {
  const SERVICE = '/wallet/apple/v1';
  let pass: ReturnType<typeof readPass>;
  let other: ReturnType<typeof readPass>;
  beforeAll(async () => {
    [pass, other] = (await Promise.all(
      [6, 7].map(async (at) => {
        const { slug } = await cardAt(at);
        return readPass(Buffer.from(await (await ask(`/c/${slug}/apple.pkpass`)).arrayBuffer()));
      }),
    )) as [typeof pass, typeof pass];
  });

  const registration = (device: string, serial = pass.serialNumber) =>
    `${SERVICE}/devices/${device}/registrations/${PASS_TYPE}/${serial}`;
  const send = (
    path: string,
    {
      method = 'GET',
      token = pass.authenticationToken,
      body,
    }: { method?: string; token?: string | undefined; body?: unknown } = {},
  ) =>
    // prettier-ignore
    ask(path, {
      method,
      headers: {
        authorization: `ApplePass ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const pushToken = 'a'.repeat(64);

  test('201 for a new device, 200 for one that is known, whose push token is replaced', async () => {
    const register = (token: string) =>
      send(registration('device1'), { method: 'POST', body: { pushToken: token } });
    expect((await register(pushToken)).status).toBe(201);
    expect((await register('b'.repeat(64))).status).toBe(200);
    const tokens = await querySuperuser(world.databaseUrl, `select push_token from wallet_registration where device_id = 'device1'`); // prettier-ignore
    expect(tokens).toEqual([{ push_token: 'b'.repeat(64) }]);
  });

  test.each([
    ['a wrong token', () => ({ token: 'x'.repeat(43) })],
    ['another pass’s token', () => ({ token: other.authenticationToken })],
    ['no token', () => ({ token: '' })],
  ])('401 for %s, whatever is asked', async (_, wrong) => {
    const passPath = `${SERVICE}/passes/${PASS_TYPE}/${pass.serialNumber}`;
    const answers = await Promise.all([
      send(registration('device2'), { method: 'POST', body: { pushToken }, ...wrong() }),
      send(registration('device2'), { method: 'DELETE', ...wrong() }),
      send(passPath, wrong()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['', '', '']);
  });

  test('401 for a serial that nobody has, and for another pass type', async () => {
    expect((await send(`${SERVICE}/passes/${PASS_TYPE}/${'0'.repeat(32)}`)).status).toBe(401);
    expect((await send(`${SERVICE}/passes/pass.other/${pass.serialNumber}`)).status).toBe(401);
  });

  test('200 with Last-Modified for a pass, 304 for one that the device has, also behind two slashes', async () => {
    const path = `passes/${PASS_TYPE}/${pass.serialNumber}`;
    const answer = await send(`/wallet/apple//v1/${path}`);
    expect(answer.status).toBe(200);
    const since = answer.headers.get('last-modified') ?? '';
    const again = await ask(`${SERVICE}/${path}`, { headers: { authorization: `ApplePass ${pass.authenticationToken}`, 'if-modified-since': since } }); // prettier-ignore
    expect(again.status).toBe(304);
  });

  test('204 where nothing changed, for a device that nobody knows and for a tag that is none', async () => {
    const list = (device: string, query = '') =>
      ask(`${SERVICE}/devices/${device}/registrations/${PASS_TYPE}${query}`);
    expect((await list('nobody')).status).toBe(204);
    const answer = await list('device1');
    const { serialNumbers, lastUpdated } = (await answer.json()) as { serialNumbers: string[]; lastUpdated: string }; // prettier-ignore
    expect(serialNumbers).toEqual([pass.serialNumber]);
    expect((await list('device1', `?passesUpdatedSince=${lastUpdated}`)).status).toBe(204);
    expect((await list('device1', '?passesUpdatedSince=yesterday')).status).toBe(200);
    expect((await ask(`${SERVICE}/devices/device1/registrations/pass.other`)).status).toBe(204);
  });

  test('400 for a registration without a push token', async () => {
    const answer = await send(registration('device3'), { method: 'POST', body: {} });
    expect(answer.status).toBe(400);
  });

  test('200 for a log, of which the kind of complaint is counted and nothing else kept', async () => {
    const line = `Get pass task (for device secret-device, pass type ${PASS_TYPE}, serial number ${pass.serialNumber}) encountered error: response without last-modified`;
    const answer = await ask(`${SERVICE}/log`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ logs: [line] }),
    });
    expect(answer.status).toBe(200);
    const metrics = await (await ask('/metrics')).text();
    expect(metrics).toContain('carte_wallet_events_total{event="device_no_last_modified"} 1');
  });

  test('who shows many wrong tokens is not answered for a while', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 130; tries++)
      statuses.push((await send(registration('x'), { method: 'DELETE', token: 'y'.repeat(43) })).status); // prettier-ignore
    expect(statuses.at(-1)).toBe(429);
    world.time.advance(61_000);
  });
});
