import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import type { Send } from '../../api/lib/transport.ts';
import {
  createFakeGoogle,
  type FakeGoogle,
  ISSUER,
} from '../../api/wallet/google/fake-google.fixture.ts';
import { cardOf, type Company, found } from '../support/company.ts';
import { querySuperuser } from '../support/sql.ts';
import { startWorld, type World } from '../support/world.ts';

const PAST_WAITING_MS = 2 * 60_000;
/** Another issuer of the same service account; the fake knows one, so it is told that one. */
const OTHER_ISSUER = '3388000000099999999';

let world: World;
let company: Company;
let google: FakeGoogle;
let server: Server;
let url: string;
const asked: string[] = [];
/** The next new object is held back on its way to Google until it is let go. */
let held: { arrived: PromiseWithResolvers<void>; letGo: PromiseWithResolvers<void> } | undefined;

const send: Send = async (request) => {
  asked.push(`${request.url} ${request.body ?? ''}`);
  if (held && request.method === 'POST' && request.url.endsWith('/genericObject')) {
    const { arrived, letGo } = held;
    held = undefined;
    arrived.resolve();
    await letGo.promise;
  }
  return google.send({
    ...request,
    url: request.url.replace(OTHER_ISSUER, ISSUER),
    ...(typeof request.body === 'string' && {
      body: request.body.replaceAll(OTHER_ISSUER, ISSUER),
    }),
  });
};

beforeAll(async () => {
  const now = { clock: () => new Date(0) };
  google = createFakeGoogle({ clock: () => now.clock() });
  world = await startWorld({ overrides: { googleSend: send } });
  now.clock = world.time.clock;
  server = createServer(createApp(world.ctx)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  company = await found(world, { people: 12 });
  await company.import();
  company.expected.imported();
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await world[Symbol.asyncDispose]();
});

const account = () => world.ctx.api.googleAccount;
const give = (issuerId: string) =>
  account().replace(company.caller, { issuerId, keyFile: google.keyFile });

/** A visitor wants the pass of somebody's card. */
async function askForPass(at: number): Promise<Response> {
  const { slug } = await cardOf(world, company, company.someone(at).id);
  return ask(`/c/${slug}/google-wallet`);
}

const ask = (path: string) => fetch(`${url}${path}`, { redirect: 'manual' });

/** Somebody's card, and the id that Google knows its pass by. */
async function keepPass(at: number): Promise<{ slug: string; passId: string }> {
  const { slug } = await cardOf(world, company, company.someone(at).id);
  const link = (await askForPass(at)).headers.get('location') ?? '';
  return { slug, passId: String(google.openSaveLink(link).id) };
}

/** Does what is due, as the job does. */
async function work(): Promise<void> {
  while ((await world.ctx.api.passUpdates.updateDue(new AbortController().signal)) > 0);
}

async function finishClosing(): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds++) {
    world.time.advance(PAST_WAITING_MS);
    await work();
    await world.ctx.api.walletClosing.finishDue();
  }
}

test.each([
  ['beside another', 2],
  ['as the only one', 1],
])(
  'a pass that is on its way while the wallet is given up, %s, is ended too',
  async (_, passes) => {
    await give(ISSUER);
    if (passes > 1) expect((await askForPass(0)).status).toBe(302);
    held = { arrived: Promise.withResolvers(), letGo: Promise.withResolvers() };
    const { arrived, letGo } = held;
    const visitor = askForPass(passes);
    await arrived.promise;
    expect(await account().close(company.caller)).toMatchObject({ facts: { issuerId: ISSUER } });
    await work();
    letGo.resolve();
    expect((await visitor).status).toBe(410);
    await finishClosing();
    expect(google.objects().filter(({ state }) => state === 'ACTIVE')).toEqual([]);
    expect(await account().get(company.caller)).toMatchObject({ facts: null, closingAt: null });
  },
);

test('where the wallet is given up, every pass is ended at Google before the key is deleted', async () => {
  await give(ISSUER);
  const { slug, passId } = await keepPass(5);
  google.suffer({ down: true });
  expect((await account().close(company.caller)).closingAt).not.toBeNull();
  expect((await ask(`/c/${slug}/google-wallet`)).status).toBe(404);
  expect(await (await ask(`/c/${slug}`)).text()).not.toContain('google-wallet');
  await work();
  world.time.advance(PAST_WAITING_MS);
  await world.ctx.api.walletClosing.finishDue();
  expect(await account().get(company.caller)).toMatchObject({ facts: { issuerId: ISSUER } });
  expect(google.object(passId)).toMatchObject({ state: 'ACTIVE' });
  google.suffer({});
  for (let rounds = 0; rounds < 4; rounds++) {
    world.time.advance(PAST_WAITING_MS * 4);
    await work();
  }
  await world.ctx.api.walletClosing.finishDue();
  expect(new Set(google.objects().map(({ state }) => state))).toEqual(new Set(['INACTIVE']));
  expect(await account().get(company.caller)).toMatchObject({ facts: null, closingAt: null });
  expect(await querySuperuser(world.databaseUrl, 'select from wallet_account')).toEqual([]);
});

test('a key that is given while the wallet is given up keeps it', async () => {
  await give(ISSUER);
  const { passId } = await keepPass(6);
  await account().close(company.caller);
  await work();
  expect(google.object(passId)).toMatchObject({ state: 'INACTIVE' });
  await give(ISSUER);
  await work();
  world.time.advance(PAST_WAITING_MS);
  await world.ctx.api.walletClosing.finishDue();
  expect(google.object(passId)).toMatchObject({ state: 'ACTIVE' });
  expect(await account().get(company.caller)).toMatchObject({ closingAt: null });
});

test('where no pass is out the key goes at once, and so it does where nobody wants to wait', async () => {
  await account().close(company.caller);
  await account().remove(company.caller);
  await give(ISSUER);
  expect(await account().close(company.caller)).toMatchObject({ facts: null });
  await give(ISSUER);
});

test('after the wallet was taken away another issuer’s key is the one that is used', async () => {
  await give(ISSUER);
  expect((await askForPass(3)).status).toBe(302);
  await account().remove(company.caller);
  await give(OTHER_ISSUER);
  asked.length = 0;
  expect((await askForPass(4)).status).toBe(302);
  expect(asked.filter((request) => request.includes(ISSUER))).toEqual([]);
  expect(asked.some((request) => request.includes(OTHER_ISSUER))).toBe(true);
});
