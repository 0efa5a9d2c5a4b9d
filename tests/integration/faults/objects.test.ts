import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Company, getOver, settle } from '../../support/company.ts';
import { querySuperuser } from '../../support/sql.ts';
import { startWorld, type World } from '../../support/world.ts';

const DELTA = { operation: 'users.delta' };

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

type Card = { id: string; slug: string; status: string; shown: Record<string, unknown> };

async function cardOf({ caller }: Company, directoryId: string): Promise<Card> {
  const [card] = await querySuperuser<Card>(
    world.databaseUrl,
    'select id, slug, status, shown from card where tenant_id = $1 and directory_id = $2',
    [caller.tenantId, directoryId],
  );
  if (!card) throw new Error(`there is no card of ${directoryId}`);
  return card;
}

/** A sync that goes through, after which every row is right. */
async function sync(company: Company): Promise<void> {
  expect(await company.sync()).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
}

/** A row of the directory is written over on its way to us, for one person. */
const rewrite = (company: Company, id: string, set: object, unset: string[] = []) =>
  company.befall({ fault: 'rewrite', match: DELTA, with: { ids: [id], set: { ...set }, unset } });

test('F71 another sign-in name, mail and name: the same card at the same address', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(company, id);
  company.tenant.directory.rename(id, {
    displayName: 'Otto Other',
    userPrincipalName: 'otto.other@elsewhere.example',
    mail: 'otto.other@elsewhere.example',
  });
  await sync(company);
  expect(await cardOf(company, id)).toMatchObject({ id: before.id, slug: before.slug });
});

test('F72 a domain that is renamed for everybody asks once; no card is new, none is lost', async () => {
  const company = await settle(world);
  for (const { id, mail } of company.people())
    company.tenant.directory.move(id, {
      userPrincipalName: `${id}@new.example`,
      ...(mail && { mail: `${id}@new.example` }),
    });
  const held = await company.sync();
  expect(held).toMatchObject({ status: 'held', problem: { code: 'changes_in_run' } });
  await company.check();
  expect(await company.approve(held.id)).toMatchObject({ status: 'done' });
  company.expected.synced();
  await company.check();
});

test('F73 two people who swap their sign-in names are both right', async () => {
  const company = await settle(world);
  const [one, other] = [company.someone(0), company.someone(1)];
  const { directory } = company.tenant;
  directory.move(one.id, {
    userPrincipalName: 'between@swap.example',
    mail: 'between@swap.example',
  });
  directory.move(other.id, { userPrincipalName: one.userPrincipalName, mail: one.mail ?? null });
  directory.move(one.id, { userPrincipalName: other.userPrincipalName, mail: other.mail ?? null });
  await sync(company);
});

test('F74 a sign-in name that somebody new gets: they do not get the card of who had it', async () => {
  const company = await settle(world);
  const leaver = company.someone();
  const before = await cardOf(company, leaver.id);
  company.tenant.directory.remove(leaver.id);
  const heir = company.tenant.directory.hire({
    displayName: 'Hanna Heir',
    userPrincipalName: leaver.userPrincipalName,
    ...(leaver.mail && { mail: leaver.mail }),
  });
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
  await company.check();
  const card = await cardOf(company, heir.id);
  expect(card.id).not.toBe(before.id);
  expect(card.slug).not.toBe(before.slug);
  expect(await cardOf(company, leaver.id)).toMatchObject({ id: before.id, status: 'paused' });
});

test('F75 one mail address on two people: two cards', async () => {
  const company = await settle(world);
  const [one, other] = [company.someone(0), company.someone(1)];
  company.tenant.directory.move(one.id, { mail: 'both@shared.example' });
  company.tenant.directory.move(other.id, { mail: 'both@shared.example' });
  await sync(company);
});

test('F76 no mail, and a sign-in name as guests have it: neither becomes an address on the card', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  company.tenant.directory.move(id, {
    mail: null,
    userPrincipalName: 'ana_partner.example#EXT#@tenant.onmicrosoft.example',
  });
  await sync(company);
  expect(JSON.stringify((await cardOf(company, id)).shown)).not.toMatch(/#EXT#|onmicrosoft/);
});

test('F77 somebody deleted and restored within thirty days: the same card, whole', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(company, id);
  company.tenant.directory.remove(id);
  await sync(company);
  world.time.advance(20 * 24 * 3_600_000);
  company.tenant.directory.restore(id);
  await sync(company);
  expect(await cardOf(company, id)).toEqual(before);
});

test('F78 somebody deleted and made anew is somebody else', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(company, id);
  const anew = company.tenant.directory.recreate(id);
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
  await company.check();
  expect((await cardOf(company, anew.id)).slug).not.toBe(before.slug);
  expect(await cardOf(company, id)).toMatchObject({ id: before.id, status: 'paused' });
});

test('F80 an account that is switched off and on again: off the web and back, at its address', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(company, id);
  company.tenant.directory.disable(id);
  await sync(company);
  expect(await cardOf(company, id)).toMatchObject({ status: 'paused' });
  company.tenant.directory.enable(id);
  await sync(company);
  expect(await cardOf(company, id)).toEqual(before);
});

test('F81 a member who becomes a guest and a member again keeps one card', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(company, id);
  company.tenant.directory.move(id, { userType: 'Guest' });
  await sync(company);
  company.tenant.directory.move(id, { userType: 'Member' });
  await sync(company);
  expect(await cardOf(company, id)).toEqual(before);
});

test('F83 everything that can be empty is: a card without it', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const empty = Object.fromEntries(
    ['givenName', 'surname', 'jobTitle', 'department', 'mail', 'mobilePhone', 'faxNumber'].map(
      (name) => [name, null],
    ),
  );
  company.tenant.directory.move(id, {
    ...empty,
    ...{ companyName: '', officeLocation: ' ', streetAddress: '', businessPhones: [] },
  });
  await sync(company);
});

test('F84 what is absent stays, what is null goes', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const { shown } = await cardOf(company, id);
  company.tenant.directory.move(id, { jobTitle: 'Changed' });
  rewrite(company, id, { department: null }, [
    'jobTitle',
    'officeLocation',
    'mail',
    'businessPhones',
  ]);
  expect(await company.sync()).toMatchObject({ status: 'done' });
  const { department: _gone, ...kept } = shown;
  expect((await cardOf(company, id)).shown).toEqual(kept);
});

test('F85 values of the wrong type count as absent, and the run goes on', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(company, id);
  const wrong = { jobTitle: 7, department: {}, mail: ['x'], businessPhones: 'none', surname: true };
  company.tenant.directory.move(id, { city: 'Elsewhere' });
  rewrite(company, id, { ...wrong, city: {} });
  expect(await company.sync()).toMatchObject({ status: 'done', problems: [] });
  expect((await cardOf(company, id)).shown).toEqual(before.shown);
});

test('F86 a name of 64 KiB and ten thousand phones are cut to what a card can hold', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  company.tenant.directory.move(id, { city: 'Elsewhere' });
  rewrite(company, id, {
    displayName: 'N'.repeat(65_536),
    businessPhones: Array.from(
      { length: 10_000 },
      (_, i) => `+44 20 7946 ${String(i).padStart(4, '0')}`,
    ),
  });
  expect(await company.sync()).toMatchObject({ status: 'done' });
  const { shown } = await cardOf(company, id);
  expect(String(shown.displayName).length).toBeLessThanOrEqual(256);
  expect((shown.phones as unknown[]).length).toBeLessThanOrEqual(50);
});

test('F87 characters that are no text are cleaned away', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  company.tenant.directory.move(id, { city: 'Elsewhere' });
  rewrite(company, id, {
    displayName: 'A\u0000da\r\nL\ud800ove\u202elace\u200b',
    jobTitle: '\u0007',
  });
  expect(await company.sync()).toMatchObject({ status: 'done' });
  const { shown } = await cardOf(company, id);
  expect(String(shown.displayName)).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(shown).not.toHaveProperty('jobTitle');
});

test('F88 F89 F90 F91 markup, formulas, prototype keys and unknown properties are only text or nothing', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  company.tenant.directory.move(id, { city: 'Elsewhere' });
  const set = JSON.parse(
    `{"jobTitle":"<script>alert(1)</script>","department":"=HYPERLINK(1)","__proto__":{"polluted":1},
      "constructor":{"prototype":{"polluted":1}},"brandNew":{"deep":[1]},"userType":"Alien"}`,
  ) as object;
  rewrite(company, id, set);
  expect(await company.sync()).toMatchObject({ status: 'done' });
  const { shown } = await cardOf(company, id);
  expect(shown).toMatchObject({
    jobTitle: '<script>alert(1)</script>',
    department: '=HYPERLINK(1)',
  });
  expect(shown).not.toHaveProperty('brandNew');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('F92 an id in capitals is the same person; an entry without a usable id is left out', async () => {
  const company = await settle(world);
  const [first, second] = [company.someone(0), company.someone(1)];
  company.tenant.directory.move(first.id, { jobTitle: 'Capital' });
  company.tenant.directory.move(second.id, { jobTitle: 'Nobody' });
  rewrite(company, first.id, { id: first.id.toUpperCase() });
  rewrite(company, second.id, { id: 'not-a-guid' });
  const before = await cardOf(company, second.id);
  expect(await company.sync()).toMatchObject({ status: 'done' });
  expect((await cardOf(company, first.id)).shown).toMatchObject({ jobTitle: 'Capital' });
  expect(await cardOf(company, second.id)).toEqual(before);
});

test('F93 one person whom the database refuses costs one card', async () => {
  const company = await settle(world);
  const poison = company.someone(4);
  company.live();
  company.tenant.directory.move(poison.id, { jobTitle: 'Poison' });
  await querySuperuser(world.databaseUrl, POISON);
  const run = await company.sync();
  await querySuperuser(world.databaseUrl, 'drop trigger poison on card');
  expect(run).toMatchObject({ status: 'done', counts: { failed: 1, updated: 3 } });
  expect(run.problems).toMatchObject([{ directoryId: poison.id, code: 'person_not_storable' }]);
  const { jobTitle, ...fields } = company.expected.of(poison.id).fields;
  company.expected.synced();
  company.expected.of(poison.id).fields = {
    ...fields,
    ...(jobTitle !== undefined && { jobTitle }),
  };
  await company.check();
});

const POISON = /* sql */ `
  create or replace function refuse_poison() returns trigger language plpgsql as $$
  begin
    if new.directory->>'jobTitle' = 'Poison' then
      raise exception 'refused' using errcode = '23514';
    end if;
    return new;
  end $$;
  create trigger poison before update on card for each row execute function refuse_poison()`;

test('F96 dates and properties that nobody asked for are left alone', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  company.tenant.directory.move(id, { jobTitle: 'Dated' });
  rewrite(company, id, { employeeHireDate: 'not a date', createdDateTime: 42 });
  await getOver(company);
});
