import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cardOf, settle, syncWell } from '../../support/company.ts';
import { startWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => world.sandbox.faults.clear());

test('F71 another sign-in name, mail and name: the same card at the same address', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(world, company, id);
  company.tenant.directory.rename(id, {
    displayName: 'Otto Other',
    userPrincipalName: 'otto.other@elsewhere.example',
    mail: 'otto.other@elsewhere.example',
  });
  await syncWell(company);
  expect(await cardOf(world, company, id)).toMatchObject({ id: before.id, slug: before.slug });
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
  await syncWell(company);
});

test('F74 a sign-in name that somebody new gets: they do not get the card of who had it', async () => {
  const company = await settle(world);
  const leaver = company.someone();
  const before = await cardOf(world, company, leaver.id);
  company.tenant.directory.remove(leaver.id);
  const heir = company.tenant.directory.hire({
    displayName: 'Hanna Heir',
    userPrincipalName: leaver.userPrincipalName,
    ...(leaver.mail && { mail: leaver.mail }),
  });
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
  await company.check();
  const card = await cardOf(world, company, heir.id);
  expect(card.id).not.toBe(before.id);
  expect(card.slug).not.toBe(before.slug);
  expect(await cardOf(world, company, leaver.id)).toMatchObject({
    id: before.id,
    status: 'paused',
  });
});

test('F75 one mail address on two people: two cards', async () => {
  const company = await settle(world);
  const [one, other] = [company.someone(0), company.someone(1)];
  company.tenant.directory.move(one.id, { mail: 'both@shared.example' });
  company.tenant.directory.move(other.id, { mail: 'both@shared.example' });
  await syncWell(company);
});

test('F76 no mail, and a sign-in name as guests have it: neither becomes an address on the card', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  company.tenant.directory.move(id, {
    mail: null,
    userPrincipalName: 'ana_partner.example#EXT#@tenant.onmicrosoft.example',
  });
  await syncWell(company);
  expect(JSON.stringify((await cardOf(world, company, id)).shown)).not.toMatch(/#EXT#|onmicrosoft/);
});

test('F77 somebody deleted and restored within thirty days: the same card, whole', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(world, company, id);
  company.tenant.directory.remove(id);
  await syncWell(company);
  world.time.advance(20 * 24 * 3_600_000);
  company.tenant.directory.restore(id);
  await syncWell(company);
  expect(await cardOf(world, company, id)).toEqual(before);
});

test('F78 somebody deleted and made anew is somebody else', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(world, company, id);
  const anew = company.tenant.directory.recreate(id);
  expect(await company.import()).toMatchObject({ status: 'done' });
  company.expected.imported();
  await company.check();
  expect((await cardOf(world, company, anew.id)).slug).not.toBe(before.slug);
  expect(await cardOf(world, company, id)).toMatchObject({ id: before.id, status: 'paused' });
});

test('F80 an account that is switched off and on again: off the web and back, at its address', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(world, company, id);
  company.tenant.directory.disable(id);
  await syncWell(company);
  expect(await cardOf(world, company, id)).toMatchObject({ status: 'paused' });
  company.tenant.directory.enable(id);
  await syncWell(company);
  expect(await cardOf(world, company, id)).toEqual(before);
});

test('F81 a member who becomes a guest and a member again keeps one card', async () => {
  const company = await settle(world);
  const { id } = company.someone();
  const before = await cardOf(world, company, id);
  company.tenant.directory.move(id, { userType: 'Guest' });
  await syncWell(company);
  company.tenant.directory.move(id, { userType: 'Member' });
  await syncWell(company);
  expect(await cardOf(world, company, id)).toEqual(before);
});
