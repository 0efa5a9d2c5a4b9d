import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePassCertificates, PASS_TYPE } from '../../api/wallet/apple/certificates.fixture.ts';
import { cardOf, type Company, found } from '../support/company.ts';
import { type Iphone, readPass } from '../support/fake-iphone.ts';
import { dumpDatabase, querySuperuser } from '../support/sql.ts';
import { PUBLIC_URL, startWalletWorld, type WalletWorld } from '../support/wallet-world.ts';

/** `PROOF_PEOPLE=10000` for the long proof. */
const PEOPLE = Number(process.env.PROOF_PEOPLE ?? 120);
const CHANGED = 37;
const LONGEST_MS = 60_000 + PEOPLE * 100;

let world: WalletWorld;
let company: Company;
beforeAll(async () => {
  world = await startWalletWorld();
  company = await found(world, { people: PEOPLE });
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
}, LONGEST_MS);
afterAll(() => world[Symbol.asyncDispose]());

const account = () => world.ctx.api.appleAccount;
const addressOf = (slug: string) => `${PUBLIC_URL}/c/${slug}/apple.pkpass`;
const ask = (path: string, init?: RequestInit) => fetch(`${world.url}${path}`, init);
const cardAt = (at: number) => cardOf(world, company, company.someone(at).id);

/** A phone with the pass of one person's card. */
async function phoneWith(at: number): Promise<{ phone: Iphone; slug: string; id: string }> {
  const { slug, id } = await cardAt(at);
  const phone = world.newIphone();
  expect(await phone.add(addressOf(slug))).toBe(201);
  return { phone, slug, id };
}

const retitle = (cardId: string, jobTitle: string) =>
  world.ctx.api.cardEditing.update(company.caller, cardId, { fields: { jobTitle } });

const titleOn = (phone: Iphone) => phone.passes()[0]?.generic.secondaryFields[0]?.value;

describe('without a certificate', () => {
  test('there is no pass, and no button', async () => {
    const { slug } = await cardAt(0);
    const answer = await ask(`/c/${slug}/apple.pkpass`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'wallet_not_configured' });
    expect(await (await ask(`/c/${slug}`)).text()).not.toContain('apple.pkpass');
    expect(await account().get(company.caller)).toMatchObject({ source: null, facts: null });
  });

  test('one that a phone would refuse is not kept', async () => {
    const upload = { ...world.upload, password: 'wrong' };
    const refused = account().replace(company.caller, upload);
    await expect(refused).rejects.toMatchObject({ code: 'pass_password_wrong' });
    expect(await account().get(company.caller)).toMatchObject({ source: null });
  });
});

describe('with a certificate', () => {
  beforeAll(async () => void (await account().replace(company.caller, world.upload)));
  beforeEach(async () => {
    await world.work();
    world.apns.take();
  });

  test('the page of every card has the button at once, and gives its pass', async () => {
    const { slug } = await cardAt(0);
    expect(await (await ask(`/c/${slug}`)).text()).toContain(`/c/${slug}/apple.pkpass`);
    const answer = await ask(`/c/${slug}/apple.pkpass`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/vnd.apple.pkpass');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const etag = answer.headers.get('etag') ?? '';
    expect(Date.parse(answer.headers.get('last-modified') ?? '')).toBeGreaterThan(0);
    const json = readPass(Buffer.from(await answer.arrayBuffer()));
    expect(json).toMatchObject({ passTypeIdentifier: PASS_TYPE, teamIdentifier: 'ABCDE12345' });
    expect(json.authenticationToken).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(json.barcodes[0]?.message).toBe(`${PUBLIC_URL}/c/${slug}`);
    const again = await ask(`/c/${slug}/apple.pkpass`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    const standing = await account().get(company.caller);
    expect(standing).toMatchObject({ source: 'organization', facts: { passTypeId: PASS_TYPE } });
    expect(standing.passes.made).toBeGreaterThan(0);
  });

  test('neither the key nor a pass’s token lies open in the database', async () => {
    const { slug } = await cardAt(0);
    const answer = await ask(`/c/${slug}/apple.pkpass`);
    const { authenticationToken } = readPass(Buffer.from(await answer.arrayBuffer()));
    const rows = Object.values(await dumpDatabase(world.databaseUrl))
      .flat()
      .join('\n');
    const secrets = [authenticationToken, world.certificates.privateKeyPem.split('\n')[3]];
    for (const secret of secrets) {
      expect(secret?.length).toBeGreaterThan(40);
      expect(rows).not.toContain(secret);
    }
  });

  test('a phone registers, is pushed to, asks, fetches and unregisters, with nothing to complain of', async () => {
    const { phone, id } = await phoneWith(1);
    const [pass] = phone.passes();
    if (!pass) throw new Error('no pass');
    expect(await phone.register(pass)).toBe(200);
    await retitle(id, 'Keeper of Keys');
    await world.work();
    expect(world.apns.take()).toEqual([
      {
        pushToken: phone.pushToken,
        topic: PASS_TYPE,
        type: 'background',
        priority: '5',
        body: '{}',
        certificate: PASS_TYPE,
      },
    ]);
    expect(await phone.poll()).toEqual([pass.serialNumber]);
    expect(titleOn(phone)).toBe('Keeper of Keys');
    expect(phone.complaints).toEqual([]);
    expect(await phone.remove(pass.serialNumber)).toBe(200);
    await retitle(id, 'Keeper of Doors');
    await world.work();
    expect(world.apns.take()).toEqual([]);
  });

  test('two changes within one second are two changes', async () => {
    const { phone, id } = await phoneWith(2);
    for (const title of ['First of two', 'Second of two']) {
      await retitle(id, title);
      while ((await world.ctx.api.passUpdates.updateDue(new AbortController().signal)) > 0);
      expect(await phone.poll()).toHaveLength(1);
      expect(titleOn(phone)).toBe(title);
    }
    expect(phone.complaints).toEqual([]);
    await world.work();
    expect(world.apns.take()).toHaveLength(1); // told once of both
  });

  test('a change that no pass shows tells nobody', async () => {
    const { phone, id } = await phoneWith(3);
    const before = await rowsOfPasses();
    await world.ctx.api.cardEditing.update(company.caller, id, { fields: { office: 'Hut 6' } });
    await world.work();
    expect(world.apns.take()).toEqual([]);
    expect(await rowsOfPasses()).toEqual(before);
    expect(phone.complaints).toEqual([]);
  });

  test('a card that is taken off the web has a void pass that names nobody, and comes back whole', async () => {
    const { phone, id, slug } = await phoneWith(4);
    const [before] = phone.passes();
    await world.ctx.api.cardEditing.pause(company.caller, id);
    await world.work();
    expect(world.apns.take()).toHaveLength(1);
    await phone.poll();
    expect(phone.passes()[0]).toMatchObject({ voided: true, barcodes: [] });
    expect(JSON.stringify(phone.passes())).not.toContain(slug);
    expect(JSON.stringify(phone.passes())).not.toContain(before?.generic.primaryFields[0]?.value);
    expect((await ask(`/c/${slug}/apple.pkpass`)).status).toBe(410);
    await world.ctx.api.cardEditing.resume(company.caller, id);
    await world.work();
    await phone.poll();
    expect(phone.passes()).toEqual([before]);
    expect(phone.complaints).toEqual([]);
  });

  test('the pass of a deleted card stays void for weeks; then nothing is kept of it', async () => {
    const { id, slug } = await cardAt(5);
    const phone = world.newIphone();
    await phone.add(addressOf(slug));
    await world.ctx.api.cardEditing.delete(company.caller, id);
    await world.work();
    await phone.poll();
    expect(phone.passes()[0]).toMatchObject({ voided: true });
    const forget = () => world.ctx.api.forgetting.forgetDue(new AbortController().signal);
    const kept = () => querySuperuser(world.databaseUrl, 'select from wallet_pass where slug = $1', [slug]); // prettier-ignore
    world.time.advance(59 * DAY_MS);
    await forget();
    expect(await kept()).toHaveLength(1);
    world.time.advance(2 * DAY_MS);
    await forget();
    expect(await kept()).toHaveLength(0);
    const [pass] = phone.passes();
    expect(pass && (await phone.register(pass))).toBe(401);
  });

  test(
    `after a sync of ${PEOPLE} cards with ${CHANGED} visible changes, exactly those ${CHANGED} phones are told`,
    async () => {
      const people = company.people().filter(({ accountEnabled }) => accountEnabled);
      const cards = await querySuperuser<{ slug: string; directory_id: string }>(
        world.databaseUrl,
        `select slug, directory_id from card where tenant_id = $1 and status = 'active' and directory_id is not null`,
        [company.caller.tenantId],
      );
      const phones = new Map<string, Iphone>();
      for (const { slug, directory_id } of cards) {
        const phone = world.newIphone();
        await phone.add(addressOf(slug));
        phones.set(directory_id, phone);
        if (phones.size % 1_000 === 0) world.time.advance(60_000); // so that nobody is too fast
      }
      await world.work();
      world.apns.take();
      const withPhones = people.filter(({ id }) => phones.has(id)).slice(8);
      const changed = withPhones.slice(0, CHANGED);
      for (const { id } of changed)
        company.tenant.directory.move(id, { department: 'Moved to the moon' });
      for (const { id } of withPhones.slice(CHANGED, CHANGED + 20))
        company.tenant.directory.move(id, { officeLocation: 'Crater 7' });
      const run = await company.sync();
      if (run.status === 'held') await company.approve(run.id);
      await world.work();
      const told = world.apns.take().map(({ pushToken }) => pushToken);
      const expected = changed.map(({ id }) => phones.get(id)?.pushToken);
      expect(told.toSorted()).toEqual(expected.toSorted());
      for (const { id } of changed) {
        const phone = phones.get(id);
        expect(await phone?.poll()).toHaveLength(1);
        expect(JSON.stringify(phone?.passes())).toContain('Moved to the moon');
        expect(phone?.complaints).toEqual([]);
      }
    },
    LONGEST_MS,
  );

  test('somebody who leaves by the sync has a void pass; somebody who returns has theirs again', async () => {
    const { id } = company.someone(6);
    const { slug } = await cardOf(world, company, id);
    const phone = world.newIphone();
    await phone.add(addressOf(slug));
    company.tenant.directory.disable(id);
    expect(await company.sync()).toMatchObject({ status: 'done' });
    await world.work();
    await phone.poll();
    expect(phone.passes()[0]).toMatchObject({ voided: true });
    company.tenant.directory.enable(id);
    expect(await company.sync()).toMatchObject({ status: 'done' });
    await world.work();
    await phone.poll();
    expect(phone.passes()[0]?.voided).toBeUndefined();
    expect(phone.complaints).toEqual([]);
  });

  test('a certificate of another pass type is refused while passes are out', async () => {
    const p12 = makePassCertificates({ passType: 'pass.com.example.next' }).modernP12;
    world.time.advance(3_600_000);
    const refused = account().replace(company.caller, { ...world.upload, p12 });
    await expect(refused).rejects.toMatchObject({ code: 'pass_type_differs' });
  });

  test('a certificate that has ended gives out nothing, says so, and was said to end', async () => {
    world.time.advance(300 * DAY_MS);
    const watch = world.ctx.api.walletWatch;
    for (let days = 0; days < 31; days++) {
      world.time.advance(DAY_MS);
      await watch.lookAfterDue();
    }
    const [{ notice_days } = { notice_days: null }] = await querySuperuser<{ notice_days: number | null }>(world.databaseUrl, 'select notice_days from wallet_account'); // prettier-ignore
    expect(notice_days).not.toBeNull();
    // The last look is at the very end, so that no page keeps a button for the rest of a day.
    const { expiresAt } = await account().get(company.caller);
    const end = expiresAt?.getTime() ?? 0;
    world.time.advanceTo(new Date(end - DAY_MS / 2));
    await watch.lookAfterDue();
    world.time.advanceTo(new Date(end));
    await watch.lookAfterDue();
    expect(await querySuperuser(world.databaseUrl, `select problem ->> 'code' as code from wallet_account`)).toEqual([{ code: 'pass_certificate_expired' }]); // prettier-ignore
    world.time.advance(DAY_MS);
    const { slug } = await cardAt(15);
    expect((await ask(`/c/${slug}/apple.pkpass`)).status).toBe(404);
    expect(await account().get(company.caller)).toMatchObject({ problem: { code: 'pass_certificate_expired' } }); // prettier-ignore
  });

  test('what is removed leaves nothing behind, and the button goes', async () => {
    const { slug } = await cardAt(0);
    await account().remove(company.caller);
    for (const table of ['wallet_account', 'wallet_pass', 'wallet_registration', 'wallet_task'])
      expect(await querySuperuser(world.databaseUrl, `select from ${table}`), table).toEqual([]);
    expect(await querySuperuser(world.databaseUrl, `select from handle where kind = 'pass'`)).toEqual([]); // prettier-ignore
    expect(await (await ask(`/c/${slug}`)).text()).not.toContain('apple.pkpass');
  });
});

const DAY_MS = 24 * 3_600_000;
const rowsOfPasses = () =>
  querySuperuser(world.databaseUrl, 'select id, tag, modified_at from wallet_pass order by id');
