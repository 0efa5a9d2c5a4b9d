import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openVisit } from './support/visit.ts';

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
