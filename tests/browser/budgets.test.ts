import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openVisit } from './support/visit.ts';

const TAB_SCRIPT_BYTES = 250_000;
const CARD_PAGE_BYTES = 14_000;
const CARD_SCRIPT_BYTES = 2_500;

let carte: Carte;
let browser: Browser;
beforeAll(async () => {
  [carte, browser] = await Promise.all([startPractice(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

/** What an address of the tab loads until this stands there, without what it fetches in idle time. */
async function loadTab(path: string, landmark: { role: 'link' | 'heading'; name: string }) {
  const { page, faults, close } = await openVisit(browser, { carte, as: 'administrator' });
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response);
  });
  await page.goto(`${carte.url}/tab${path}`);
  await page.getByRole(landmark.role, { name: landmark.name }).waitFor();
  const encodings = new Set(scripts.map((script) => script.headers()['content-encoding']));
  const transferred = await Promise.all(
    scripts.map(async (script) => (await script.request().sizes()).responseBodySize),
  );
  const gzipped = await Promise.all(
    scripts.map(async (script) => gzipSync(await script.body()).length),
  );
  expect(faults).toEqual([]);
  await close();
  return { encodings: [...encodings], transferred: sum(transferred), gzipped: sum(gzipped) };
}

const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

test.each([
  ['an organization without a directory', '/', { role: 'link', name: 'Connect directory' }],
  ['the cards', '/cards', { role: 'heading', name: 'No cards yet' }],
  ['the imports', '/import', { role: 'heading', name: 'No imports yet' }],
] as const)('%s: at most 250 kB of compressed script', async (_, path, landmark) => {
  const { encodings, transferred, gzipped } = await loadTab(path, landmark);
  expect(encodings).toEqual(['br']);
  expect(transferred).toBeGreaterThan(50_000);
  // Also through a proxy that takes gzip alone.
  expect(transferred).toBeLessThan(gzipped);
  expect(gzipped).toBeLessThanOrEqual(TAB_SCRIPT_BYTES);
});

test('a card page is at most 14 kB, with one small script of ours, without cookie or anybody else', async () => {
  const { url } = await carte.admin.make<CardView>('/api/cards', {
    fields: { displayName: 'Ada Lovelace', jobTitle: 'Analyst', website: 'https://ada.example' },
  });
  const { page, context, faults, close } = await openVisit(browser, { carte });
  const answer = await page.goto(url);
  await page.getByRole('heading', { level: 1, name: 'Ada Lovelace' }).waitFor();
  const compressed = gzipSync((await answer?.body()) ?? '').length;
  expect(compressed).toBeGreaterThan(1_000);
  expect(compressed).toBeLessThanOrEqual(CARD_PAGE_BYTES);
  const scripts = page.locator('script:not([type="application/ld+json"])');
  expect(await scripts.count()).toBe(1);
  const script = await fetch(new URL((await scripts.getAttribute('src')) ?? '', url));
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  // Measured 1.6 kB.
  expect(gzipSync(await script.text()).length).toBeLessThanOrEqual(CARD_SCRIPT_BYTES);
  expect(await context.cookies()).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
