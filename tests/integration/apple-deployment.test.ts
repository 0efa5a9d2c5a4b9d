import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePassCertificates, PASS_TYPE } from '../../api/wallet/apple/certificates.fixture.ts';
import { cardOf, type Company, found } from '../support/company.ts';
import type { Iphone } from '../support/fake-iphone.ts';
import { PUBLIC_URL, startWalletWorld, type WalletWorld } from '../support/wallet-world.ts';

const DAY_MS = 24 * 3_600_000;

type Line = { level: string; message: string; fields: object };
const lines: Line[] = [];
const noteAs = (level: string) => (fields: object, message: string) =>
  void lines.push({ level, message, fields });
const log = { debug: () => {}, info: noteAs('info'), warn: noteAs('warn'), error: noteAs('error') };
const said = (text: string) => lines.filter(({ message }) => message.includes(text));

let world: WalletWorld;
let companies: [Company, Company];
beforeAll(async () => {
  world = await startWalletWorld({ deployment: true, log });
  companies = [await found(world, { people: 6 }), await found(world, { people: 6 })];
  for (const company of companies) {
    expect(await company.import()).toMatchObject({ status: 'done' });
    company.expected.imported();
  }
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  await world.work();
  world.apns.take();
  lines.length = 0;
});

const ask = (path: string) => fetch(`${world.url}${path}`);
const standingOf = ({ caller }: Company) => world.ctx.api.appleAccount.get(caller);
const cardAt = (company: Company, at: number) => cardOf(world, company, company.someone(at).id);

async function add(phone: Iphone, company: Company, at: number): Promise<string> {
  const { slug, id } = await cardAt(company, at);
  expect(await phone.add(`${PUBLIC_URL}/c/${slug}/apple.pkpass`)).toBe(201);
  return id;
}

const retitle = (company: Company, cardId: string, jobTitle: string) =>
  world.ctx.api.cardEditing.update(company.caller, cardId, { fields: { jobTitle } });

const refresh = async () => {
  while ((await world.ctx.api.passUpdates.updateDue(new AbortController().signal)) > 0);
};

const titlesOn = (phone: Iphone) =>
  phone.passes().map(({ generic }) => generic.secondaryFields[0]?.value);

test('every organization gives out passes, and its cards have the button', async () => {
  for (const company of companies) {
    const { slug } = await cardAt(company, 5);
    expect(await (await ask(`/c/${slug}`)).text()).toContain('apple.pkpass');
    const phone = world.newIphone();
    await add(phone, company, 5);
    expect(phone.passes()).toMatchObject([{ passTypeIdentifier: PASS_TYPE }]);
    expect(await standingOf(company)).toMatchObject({ source: 'deployment', problem: null });
  }
});

describe('a phone with passes of two organizations', () => {
  test('hears of every change of each, once, whichever way they follow each other', async () => {
    const [one, other] = companies;
    const phone = world.newIphone();
    const ids = [await add(phone, one, 0), await add(phone, other, 0)] as const;
    await phone.poll();
    phone.complaints.length = 0;
    const rounds = [[0], [1], [0, 1], [1, 0], [1, 1, 0], [0]];
    for (const [round, order] of rounds.entries()) {
      for (const [step, which] of order.entries()) {
        await retitle(companies[which] ?? one, ids[which] ?? '', `Round ${round}, step ${step}`);
        await refresh();
      }
      expect(await phone.poll()).toHaveLength(new Set(order).size);
      expect(phone.complaints).toEqual([]);
      expect(await phone.poll()).toEqual([]);
      expect(phone.complaints.splice(0)).toEqual(['spurious push']);
    }
  });

  test('misses nothing that happens while it asks', async () => {
    const [one, other] = companies;
    const phone = world.newIphone();
    const ids = [await add(phone, one, 1), await add(phone, other, 1)] as const;
    for (let round = 0; round < 25; round++) {
      const change = async (company: Company, id: string) => {
        await retitle(company, id, `Round ${round}`);
        await refresh();
      };
      await Promise.all([change(one, ids[0]), change(other, ids[1]), phone.poll(), phone.poll()]);
    }
    await refresh();
    await phone.poll();
    expect(titlesOn(phone)).toEqual(['Round 24', 'Round 24']);
  });

  test('gives a new push token once, and is told by it of both', async () => {
    const [one, other] = companies;
    const phone = world.newIphone();
    await add(phone, one, 2);
    const id = await add(phone, other, 2);
    phone.changePushToken();
    const [first] = phone.passes();
    if (first) expect(await phone.register(first)).toBe(200);
    await retitle(other, id, 'Of the other organization');
    await world.work();
    expect(world.apns.take().map(({ pushToken }) => pushToken)).toEqual([phone.pushToken]);
  });
});

test('passes by the server’s certificate outlive one of the organization’s own that comes and goes', async () => {
  const [company] = companies;
  const phone = world.newIphone();
  const id = await add(phone, company, 4);
  const { modernP12: p12 } = makePassCertificates({ passType: 'pass.com.example.own' });
  world.time.advanceTo(new Date(Date.now() + 60_000));
  await world.ctx.api.appleAccount.replace(company.caller, { ...world.upload, p12 });
  const newer = world.newIphone();
  await add(newer, company, 4);
  expect(newer.passes()).toMatchObject([{ passTypeIdentifier: 'pass.com.example.own' }]);
  await world.ctx.api.appleAccount.remove(company.caller);
  await retitle(company, id, 'By the server again');
  await world.work();
  expect(world.apns.take().map(({ pushToken }) => pushToken)).toEqual([phone.pushToken]);
  await phone.poll();
  expect(titlesOn(phone)).toEqual(['By the server again']);
});

test('where Apple does not believe the certificate, administrators read it and the operator once', async () => {
  const [one, other] = companies;
  const phone = world.newIphone();
  const id = await add(phone, one, 3);
  world.apns.reply(phone.pushToken, { status: 403, reason: 'BadCertificate' });
  for (const title of ['Unbelieved', 'Unbelieved still']) {
    await retitle(one, id, title);
    await world.work();
  }
  const { problem } = await standingOf(one);
  expect(problem).toMatchObject({ code: 'deployment_push_refused' });
  expect(problem?.detail).toContain('BadCertificate');
  expect(await standingOf(other)).toMatchObject({ problem: null });
  const warned = said('does not believe');
  expect(warned).toMatchObject([
    { level: 'warn', fields: { issuer: 'deployment', passTypeId: PASS_TYPE, reason: 'BadCertificate' } }, // prettier-ignore
  ]);
  expect(JSON.stringify(warned)).not.toContain(phone.pushToken);

  // However long it lasts, nothing is given up, not even where Apple is then away for a moment.
  for (let day = 0; day < 12; day++) {
    world.time.advance(DAY_MS);
    await world.work();
  }
  expect(await standingOf(one)).toMatchObject({ problem: { code: 'deployment_push_refused' } });
  expect(said('does not believe')).toHaveLength(1);

  for (const reply of [{ status: 503 }, undefined]) {
    world.apns.reply(phone.pushToken, reply);
    world.apns.take();
    world.time.advance(DAY_MS);
    await world.work();
    expect(world.apns.take()).toHaveLength(1);
  }
  expect(await standingOf(one)).toMatchObject({ problem: null });
  expect(said('believes the pass certificate again')).toHaveLength(1);
});

describe('the certificate of the settings', () => {
  const watch = () => world.ctx.api.deploymentWatch?.lookAfter();

  test('is in the metrics, and its end is said daily from 30 days before', async () => {
    const { expiresAt } = await standingOf(companies[0]);
    const end = expiresAt?.getTime() ?? 0;
    expect(await (await ask('/metrics')).text()).toContain(
      `carte_wallet_certificate_end_seconds ${end / 1_000}`,
    );
    world.time.advanceTo(new Date(end - 31 * DAY_MS));
    watch();
    expect(said('ends soon')).toEqual([]);
    world.time.advance(2 * DAY_MS);
    for (let looks = 0; looks < 3; looks++) watch();
    expect(said('ends soon')).toMatchObject([{ level: 'warn', fields: { passTypeId: PASS_TYPE } }]);
    world.time.advance(DAY_MS);
    watch();
    expect(said('ends soon')).toHaveLength(2);
  });

  test('has ended: no card has a button that leads to nothing, on its page or on My card', async () => {
    const [company] = companies;
    const { slug } = await cardAt(company, 0);
    const page = async () => (await ask(`/c/${slug}`)).text();
    const { id } = await cardAt(company, 0);
    const mine = await world.ctx.api.cards.get(company.caller, id);
    const walletsOfMine = async () =>
      (await world.ctx.api.myCard.findRights(company.caller, mine)).wallets;
    expect(await page()).toContain('apple.pkpass');
    expect(await walletsOfMine()).toEqual(['apple']);
    const { expiresAt } = await standingOf(company);
    world.time.advanceTo(expiresAt ?? new Date());
    watch();
    expect(await page()).not.toContain('apple.pkpass');
    expect(await walletsOfMine()).toEqual([]);
    expect(await standingOf(company)).toMatchObject({ problem: { code: 'deployment_certificate_ended' } }); // prettier-ignore
    expect(said('has ended')).toHaveLength(1);
  });
});
