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
