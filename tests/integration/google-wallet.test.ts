import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import {
  createFakeGoogle,
  type FakeGoogle,
  ISSUER,
} from '../../api/wallet/google/fake-google.fixture.ts';
import { cardOf, type Company, found } from '../support/company.ts';
import { dumpDatabase, querySuperuser } from '../support/sql.ts';
import { startWorld, type World } from '../support/world.ts';

/** `PROOF_PEOPLE=10000` for the long proof. */
const PEOPLE = Number(process.env.PROOF_PEOPLE ?? 120);
const CHANGED = 37;
const LONGEST_MS = 60_000 + PEOPLE * 100;
const MINUTE_MS = 60_000;
/** Longer than a Google that was away is left alone, and than a failed pass waits. */
const PAST_WAITING_MS = 2 * MINUTE_MS;

let world: World;
let company: Company;
let google: FakeGoogle;
let server: Server;
let url: string;
const now = { clock: () => new Date(0) };

beforeAll(async () => {
  google = createFakeGoogle({ clock: () => now.clock() });
  world = await startWorld({ overrides: { googleSend: google.send } });
  now.clock = world.time.clock;
  server = createServer(createApp(world.ctx)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  company = await found(world, { people: PEOPLE });
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
}, LONGEST_MS);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await world[Symbol.asyncDispose]();
});

const account = () => world.ctx.api.googleAccount;
const upload = () => ({ issuerId: ISSUER, keyFile: google.keyFile });
const ask = (path: string) => fetch(`${url}${path}`, { redirect: 'manual' });
const askForPass = (slug: string) => ask(`/c/${slug}/google-wallet`);

/** Does what is due, as the job does. */
async function work(): Promise<void> {
  while ((await world.ctx.api.passUpdates.updateDue(new AbortController().signal)) > 0);
}

/** A visitor keeps the pass of a card; the id that Google knows it by. */
async function keepPass(slug: string): Promise<string> {
  const answer = await askForPass(slug);
  expect(answer.status).toBe(302);
  const link = answer.headers.get('location') ?? '';
  expect(link.length).toBeLessThan(1_800);
  return String(google.openSaveLink(link).id);
}

async function someoneWithPass(at: number) {
  const { id: directoryId } = company.someone(at);
  const { id: cardId, slug } = await cardOf(world, company, directoryId);
  return { directoryId, cardId, slug, passId: await keepPass(slug) };
}

const retitle = (cardId: string, jobTitle: string) =>
  world.ctx.api.cardEditing.update(company.caller, cardId, { fields: { jobTitle } });

describe('without a key', () => {
  test('there is no pass, and no button', async () => {
    const { slug } = await cardOf(world, company, company.someone(0).id);
    const answer = await askForPass(slug);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'wallet_not_configured' });
    expect(await (await ask(`/c/${slug}`)).text()).not.toContain('google-wallet');
  });

  test.each([
    ['is none', () => google.suffer({}), { keyFile: '{}' }, 'google_key_unreadable'],
    ['has no access', () => google.suffer({ notInvited: true }), {}, 'google_issuer_denied'],
    ['has no API', () => google.suffer({ apiOff: true }), {}, 'google_api_disabled'],
    [
      'belongs elsewhere',
      () => google.suffer({}),
      { issuerId: '3388000000099999999' },
      'google_issuer_denied',
    ],
    ['cannot be tried', () => google.suffer({ down: true }), {}, 'wallet_unavailable'],
  ])('one that %s is not kept', async (_what, suffer, given, code) => {
    suffer();
    const refused = account().replace(company.caller, { ...upload(), ...given });
    await expect(refused).rejects.toMatchObject({ code });
    google.suffer({});
    expect(await account().get(company.caller)).toMatchObject({ facts: null });
  });
});

describe('with a key', () => {
  beforeAll(async () => void (await account().replace(company.caller, upload())));
  beforeEach(async () => {
    google.suffer({});
    world.time.advance(PAST_WAITING_MS);
    await work();
    google.calls.length = 0;
  });

  test('it is kept sealed, and what may be shown of it is shown', async () => {
    const facts = { issuerId: ISSUER, serviceAccount: google.email };
    expect(await account().get(company.caller)).toMatchObject({ facts, problem: null });
    const rows = JSON.stringify(await dumpDatabase(world.databaseUrl));
    expect(rows).toContain(google.email);
    expect(rows).not.toMatch(/PRIVATE KEY|privateKeyPem/);
  });

  test('the page has the button at once, and it leads to the card’s pass', async () => {
    const { slug } = await cardOf(world, company, company.someone(0).id);
    expect(await (await ask(`/c/${slug}`)).text()).toContain(`/c/${slug}/google-wallet`);
    const answer = await askForPass(slug);
    expect(answer.headers.get('set-cookie')).toBeNull();
    const pass = google.openSaveLink(answer.headers.get('location') ?? '');
    expect(pass).toMatchObject({ state: 'ACTIVE' });
    expect(JSON.stringify(pass)).toContain(company.someone(0).displayName);
    const look = await world.ctx.api.googleAccount.preview(
      company.caller,
      (await cardOf(world, company, company.someone(0).id)).id,
      'de',
    );
    expect(look).toMatchObject({
      header: company.someone(0).displayName,
      code: expect.any(String) as string,
    });
  });

  test('a second visitor has the same pass, and nothing is asked of Google', async () => {
    const { slug, passId } = await someoneWithPass(1);
    google.calls.length = 0;
    expect(await keepPass(slug)).toBe(passId);
    world.ctx.pages.cache.forgetAll();
    expect(await keepPass(slug)).toBe(passId);
    expect(google.calls).toEqual([]);
  });

  test(
    'after a sync Google was told of the passes that say something else, of those alone and once each',
    async () => {
      const passes = new Map<string, string>();
      for (const { id } of company.people().filter(({ accountEnabled }) => accountEnabled)) {
        const rows = await querySuperuser<{ slug: string }>(
          world.databaseUrl,
          'select slug from card where directory_id = $1',
          [id],
        );
        if (rows[0]) passes.set(id, await keepPass(rows[0].slug));
      }
      const ids = [...passes.keys()].slice(10);
      const changed = ids.slice(0, CHANGED);
      google.calls.length = 0;
      for (const id of changed)
        company.tenant.directory.move(id, { jobTitle: 'Moved to the moon' });
      for (const id of ids.slice(CHANGED, CHANGED + 20))
        company.tenant.directory.move(id, { officeLocation: 'Crater 7' });
      const run = await company.sync();
      if (run.status === 'held') await company.approve(run.id);
      await work();
      const told = google.takeObjectCalls();
      expect(told.map(({ path }) => path).toSorted()).toEqual(
        changed.map((id) => `genericObject/${passes.get(id)}`).toSorted(),
      );
      expect(told.every(({ method, status }) => method === 'PATCH' && status === 200)).toBe(true);
      for (const id of changed)
        expect(JSON.stringify(google.object(passes.get(id) ?? ''))).toContain('Moved to the moon');
    },
    LONGEST_MS,
  );

  test('somebody who leaves has a pass that is over and names nobody; somebody who returns has theirs again', async () => {
    const { directoryId, slug, passId } = await someoneWithPass(3);
    const before = google.object(passId);
    const { displayName } = company.someone(3);
    company.tenant.directory.disable(directoryId);
    expect(await company.sync()).toMatchObject({ status: 'done' });
    expect((await askForPass(slug)).status).toBe(410);
    await work();
    expect(google.object(passId)).toMatchObject({ state: 'INACTIVE' });
    expect(JSON.stringify(google.object(passId))).not.toContain(displayName);
    expect(await account().get(company.caller)).toMatchObject({ passes: { voided: 1 } });
    company.tenant.directory.enable(directoryId);
    expect(await company.sync()).toMatchObject({ status: 'done' });
    await work();
    expect(google.object(passId)).toEqual(before);
  });

  test('cards without a pass cost nothing', async () => {
    const made = await world.ctx.api.cardEditing.create(company.caller, {
      fields: { displayName: 'Nobody Asked' },
      folderId: null,
      templateId: null,
    });
    await retitle(made.id, 'Unseen');
    await work();
    expect(google.calls).toEqual([]);
  });

  test('while Google is down a visitor is asked to try again, and never led to nothing', async () => {
    const { slug } = await world.ctx.api.cardEditing.create(company.caller, {
      fields: { displayName: 'Late Comer' },
      folderId: null,
      templateId: null,
    });
    google.suffer({ down: true });
    const answer = await askForPass(slug);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.text()).toContain('Google Wallet');
    google.suffer({});
    world.time.advance(MINUTE_MS);
    await keepPass(slug);
  });

  test('while Google is down changes wait, are seen to wait, and arrive when it is back', async () => {
    const { cardId, passId } = await someoneWithPass(4);
    google.suffer({ down: true });
    await retitle(cardId, 'Patient');
    await work();
    const standing = await account().get(company.caller);
    expect(standing.passes.failed).toBe(1);
    expect(standing.failed).toMatchObject([{ cardId, problem: { code: 'wallet_unavailable' } }]);
    google.suffer({});
    world.time.advance(PAST_WAITING_MS);
    await work();
    expect(JSON.stringify(google.object(passId))).toContain('Patient');
    expect(await account().get(company.caller)).toMatchObject({ passes: { failed: 0 } });
  });

  test('a worker that dies while it tells Google leaves the pass to the next one', async () => {
    const { cardId, passId } = await someoneWithPass(5);
    google.calls.length = 0;
    google.suffer({ silent: true });
    await retitle(cardId, 'Survivor');
    void world.ctx.api.passUpdates.updateDue(new AbortController().signal);
    await expect.poll(() => google.calls.length).toBe(1);
    google.suffer({});
    await work();
    expect(JSON.stringify(google.object(passId))).not.toContain('Survivor');
    world.time.advance(PAST_WAITING_MS);
    await work();
    expect(JSON.stringify(google.object(passId))).toContain('Survivor');
  });

  test('a key that Google takes no longer is said, and so is that it works again', async () => {
    const { cardId } = await someoneWithPass(6);
    google.suffer({ notInvited: true });
    await retitle(cardId, 'Unheard');
    await work();
    const problem = { code: 'google_issuer_denied' };
    expect(await account().get(company.caller)).toMatchObject({ problem });
    google.suffer({});
    world.time.advance(24 * 60 * MINUTE_MS);
    await world.ctx.api.walletWatch.lookAfterDue();
    expect(await account().get(company.caller)).toMatchObject({ problem: null });
  });

  test('a key for another issuer is refused while passes are out', async () => {
    const refused = account().replace(company.caller, {
      ...upload(),
      issuerId: '3388000000099999999',
    });
    await expect(refused).rejects.toMatchObject({ code: 'google_issuer_differs' });
  });

  test('where the wallet is taken away there is no pass any more, and no button', async () => {
    const { slug } = await someoneWithPass(7);
    await account().remove(company.caller);
    expect((await askForPass(slug)).status).toBe(404);
    expect(await (await ask(`/c/${slug}`)).text()).not.toContain('google-wallet');
    expect(await account().get(company.caller)).toMatchObject({ facts: null, passes: { made: 0 } });
  });
});
