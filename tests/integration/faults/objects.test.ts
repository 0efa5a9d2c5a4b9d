import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cardOf, type Company, getOver, settle, syncWell } from '../../support/company.ts';
import { querySuperuser } from '../../support/sql.ts';
import { startWorld, type World } from '../../support/world.ts';

const DELTA = { operation: 'users.delta' };

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

/** A row of the directory is written over on its way to us, for one person. */
const rewrite = (company: Company, id: string, set: object, unset: string[] = []) =>
  company.befall({ fault: 'rewrite', match: DELTA, with: { ids: [id], set: { ...set }, unset } });

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
  await syncWell(company);
});

test('F84 what is absent stays, what is null goes', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const { shown } = await cardOf(world, company, id);
  company.tenant.directory.move(id, { jobTitle: 'Changed' });
  rewrite(company, id, { department: null }, [
    'jobTitle',
    'officeLocation',
    'mail',
    'businessPhones',
  ]);
  expect(await company.sync()).toMatchObject({ status: 'done' });
  const { department: _gone, ...kept } = shown;
  expect((await cardOf(world, company, id)).shown).toEqual(kept);
});

test('F85 values of the wrong type count as absent, and the run goes on', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(world, company, id);
  const wrong = { jobTitle: 7, department: {}, mail: ['x'], businessPhones: 'none', surname: true };
  company.tenant.directory.move(id, { city: 'Elsewhere' });
  rewrite(company, id, { ...wrong, city: {} });
  expect(await company.sync()).toMatchObject({ status: 'done', problems: [] });
  expect((await cardOf(world, company, id)).shown).toEqual(before.shown);
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
  const { shown } = await cardOf(world, company, id);
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
  const { shown } = await cardOf(world, company, id);
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
  const { shown } = await cardOf(world, company, id);
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
  const before = await cardOf(world, company, second.id);
  expect(await company.sync()).toMatchObject({ status: 'done' });
  expect((await cardOf(world, company, first.id)).shown).toMatchObject({ jobTitle: 'Capital' });
  expect(await cardOf(world, company, second.id)).toEqual(before);
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

test('F95 managers who lead each other in a circle, are gone or were deleted are nobody’s problem', async () => {
  const company = await settle(world);
  const [first, second, third] = [company.someone(), company.someone(1), company.someone(2)];
  const nobody = '00000000-0000-4000-8000-0000000000ff';
  const leads = (who: { id: string }, ...managers: object[]) =>
    rewrite(company, who.id, { 'manager@delta': managers, manager: managers[0] });
  for (const [n, { id }] of [first, second, third].entries())
    company.tenant.directory.move(id, { jobTitle: `Led ${n}` });
  const type = '#microsoft.graph.user';
  leads(first, { '@odata.type': type, id: second.id });
  leads(second, { '@odata.type': type, id: first.id });
  leads(
    third,
    { '@odata.type': type, id: nobody },
    { id: nobody, '@removed': { reason: 'deleted' } },
  );
  const run = await company.sync();
  expect(run).toMatchObject({ status: 'done', problems: [], counts: { updated: 3, failed: 0 } });
  company.expected.synced();
  await company.check();
  expect(world.sandbox.requests.of('users.delta')).toHaveLength(1);
});

test('F96 dates and properties that nobody asked for are left alone', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  company.tenant.directory.move(id, { jobTitle: 'Dated' });
  rewrite(company, id, { employeeHireDate: 'not a date', createdDateTime: 42 });
  await getOver(company);
});
