import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openVisit } from './support/visit.ts';

const TAB_SCRIPT_BYTES = 250_000;
const CARD_PAGE_BYTES = 14_000;

let carte: Carte;
let browser: Browser;
beforeAll(async () => {
  [carte, browser] = await Promise.all([startPractice(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

test('the first page of the tab loads at most 250 kB of compressed script', async () => {
  const { page, faults, close } = await openVisit(browser, { carte, as: 'administrator' });
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${carte.url}/tab/`);
  await page.getByRole('link', { name: 'Connect directory' }).waitFor();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(TAB_SCRIPT_BYTES);
  expect(faults).toEqual([]);
  await close();
});

test('a card page is at most 14 kB, without script, cookie or anybody else', async () => {
  const { url } = await carte.admin.make<CardView>('/api/cards', {
    fields: { displayName: 'Ada Lovelace', jobTitle: 'Analyst', website: 'https://ada.example' },
  });
  const { page, context, faults, close } = await openVisit(browser, { carte });
  const answer = await page.goto(url);
  await page.getByRole('heading', { level: 1, name: 'Ada Lovelace' }).waitFor();
  const compressed = gzipSync((await answer?.body()) ?? '').length;
  expect(compressed).toBeGreaterThan(1_000);
  expect(compressed).toBeLessThanOrEqual(CARD_PAGE_BYTES);
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  expect(await context.cookies()).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
