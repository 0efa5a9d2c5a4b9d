import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openVisit } from './support/visit.ts';

let browser: Browser;
let carte: Carte;
beforeAll(async () => {
  [browser, carte] = await Promise.all([launchChromium(), startPractice()]);
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

test('one click connects in six steps at most', async () => {
  const { page, context, faults, close } = await openVisit(browser, { carte, as: 'administrator' });
  let steps = 0;
  const click = async (target: Locator) => {
    steps += 1;
    await target.click();
  };
  await page.goto(`${carte.url}/tab/directory`);
  await click(page.getByRole('link', { name: 'Connect directory' }));
  await click(page.getByRole('link', { name: 'Connect in one click' }));
  const opened = context.waitForEvent('page');
  await click(page.getByRole('link', { name: 'Open Microsoft’s page' }));
  const microsoft = await opened;
  steps += 1; // whose account: the practice page knows that already
  await click(microsoft.getByRole('link', { name: 'Accept', exact: true }));
  await microsoft.getByRole('heading', { name: 'Carte is allowed' }).waitFor();
  steps += 1; // back to the tab, which goes on by itself
  await page.bringToFront();
  await page.getByRole('heading', { name: `${carte.sandbox.displayName} is connected` }).waitFor();
  expect(steps).toBeLessThanOrEqual(6);
  expect(faults).toEqual([]);
  await close();
});
