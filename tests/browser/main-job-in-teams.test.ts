import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { chooseOptions, choosePeople, connectDirectory, reviewPlan } from './support/main-job.ts';
import { startPractice } from './support/practice.ts';
import { openInTeams } from './support/teams-host.ts';
import { openVisit } from './support/visit.ts';

let carte: Carte;
let browser: Browser;
beforeAll(async () => {
  [carte, browser] = await Promise.all([startPractice(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

/** After the job above: its cards are there. */
async function aCard() {
  const [card] = await carte.admin.listCards();
  if (!card) throw new Error('nobody was imported');
  return card;
}

test('the same job inside Teams, signed in by the host', async () => {
  const { page, faults } = await openVisit(browser, { carte });
  const { tab, asked, openedLinks } = await openInTeams(page, carte);
  await connectDirectory(tab, carte.sandbox);
  expect(asked).toContain('authentication.getAuthToken');
  expect(asked).toContain('appInitialization.success');
  expect(await tab.getByRole('button', { name: 'Sign in' }).count()).toBe(0);
  await chooseOptions(tab, 'Head office');
  const leftOut = await choosePeople(tab);
  const { count, submit } = await reviewPlan(tab);
  await submit.click();
  await tab.getByText(`${count} cards created`).waitFor();
  await tab.getByRole('link', { name: 'Open cards' }).click();
  await tab.getByText(`${count} cards`, { exact: true }).first().waitFor();

  const cards = await carte.admin.listCards();
  const names = cards.map(({ fields }) => fields.displayName);
  for (const name of leftOut) expect(names).not.toContain(name);
  await tab
    .getByRole('button', { name: /^Open the card of/ })
    .first()
    .click();
  await expect.poll(() => openedLinks).toHaveLength(1);
  expect(cards.map(({ url }) => url)).toContain(openedLinks[0]);
  expect(faults).toEqual([]);
});

test('beside a meeting a colleague’s code goes on its stage, where nobody has to sign in', async () => {
  const card = await aCard();
  const name = card.fields.displayName ?? '';
  const { page, faults } = await openVisit(browser, {
    carte,
    viewport: { width: 320, height: 900 },
  });
  const place = { path: `/tab/team?cards=${card.id}`, frameContext: 'sidePanel' as const };
  const { tab, staged } = await openInTeams(page, carte, place);
  await tab.getByRole('button', { name: `Show the code of ${name} to everybody` }).click();
  await expect.poll(() => staged).toEqual([`${carte.url}/tab/stage/${card.slug}`]);
  const isWide = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWide).toBe(false);

  const stage = await openVisit(browser, { carte });
  const shown = await openInTeams(stage.page, carte, {
    path: new URL(staged[0] ?? '').pathname,
    frameContext: 'meetingStage',
  });
  const code = shown.tab.getByRole('img', { name: 'QR code that opens the card' });
  await code.waitFor();
  await code.evaluate((image: HTMLImageElement) => image.decode());
  expect((await code.boundingBox())?.height).toBeGreaterThan(300);
  expect(shown.asked).toContain('appInitialization.success');
  expect(shown.asked).not.toContain('authentication.getAuthToken');
  expect([...faults, ...stage.faults]).toEqual([]);
});

test('a tab of a channel is set up with people, and can be saved once somebody is chosen', async () => {
  const name = (await aCard()).fields.displayName ?? '';
  const { page, faults } = await openVisit(browser, { carte });
  const place = { path: '/tab/team/setup', frameContext: 'settings' as const, theme: 'dark' };
  const { tab, asked } = await openInTeams(page, carte, place);
  await tab.getByRole('button', { name: 'Choose from this chat or channel' }).waitFor();
  await tab.getByRole('searchbox').fill(name);
  await tab.getByRole('button', { name: `Add ${name}` }).click();
  await tab.getByText('1 card', { exact: true }).waitFor();
  await expect.poll(() => asked).toContain('settings.setValidityState');
  await expect.poll(() => asked).toContain('registerHandler');
  expect(faults).toEqual([]);
});
