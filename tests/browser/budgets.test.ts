import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openInTeams } from './support/teams-host.ts';
import { openVisit, type Visit } from './support/visit.ts';

const TAB_SCRIPT_BYTES = 250_000;
const CARD_PAGE_BYTES = 14_000;
const CARD_SCRIPT_BYTES = 2_500;
/** How msal calls itself in what it sends; sign-in-in-teams.test.ts sees it where it is needed. */
const MSAL = 'msal.js.browser';

let carte: Carte;
let browser: Browser;
beforeAll(async () => {
  [carte, browser] = await Promise.all([startPractice(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

/** The scripts that a visit loads from now on, without what it fetches in idle time. */
async function collectScripts({ page }: Visit): Promise<Response[]> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response);
  });
  return scripts;
}

async function weigh(scripts: readonly Response[]) {
  const encodings = new Set(scripts.map((script) => script.headers()['content-encoding']));
  const transferred = await Promise.all(
    scripts.map(async (script) => (await script.request().sizes()).responseBodySize),
  );
  const gzipped = await Promise.all(
    scripts.map(async (script) => gzipSync(await script.body()).length),
  );
  return { encodings: [...encodings], transferred: sum(transferred), gzipped: sum(gzipped) };
}

/** Sent packed, and within the budget also through a proxy that takes gzip alone. */
async function expectWithinBudget(scripts: readonly Response[]): Promise<void> {
  const { encodings, transferred, gzipped } = await weigh(scripts);
  expect(encodings).toEqual(['br']);
  expect(transferred).toBeGreaterThan(50_000);
  expect(transferred).toBeLessThan(gzipped);
  expect(gzipped).toBeLessThanOrEqual(TAB_SCRIPT_BYTES);
}

const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

test.each([
  ['an organization without a directory', '/', { role: 'link', name: 'Connect directory' }],
  ['the cards', '/cards', { role: 'heading', name: 'No cards yet' }],
  ['the imports', '/import', { role: 'heading', name: 'No imports yet' }],
] as const)('%s: at most 250 kB of compressed script', async (_, path, landmark) => {
  const visit = await openVisit(browser, { carte, as: 'administrator' });
  const scripts = await collectScripts(visit);
  await visit.page.goto(`${carte.url}/tab${path}`);
  await visit.page.getByRole(landmark.role, { name: landmark.name }).waitFor();
  await expectWithinBudget(scripts);
  expect(visit.faults).toEqual([]);
  await visit.close();
});

test('an employee’s own card inside Teams: at most 250 kB of compressed script, and nothing of msal', async () => {
  const person = [...carte.sandbox.directory.people()].find(
    ({ department, accountEnabled }) => department === 'Sales' && accountEnabled,
  );
  const { id } = await carte.admin.connect(carte.sandbox);
  const run = await carte.admin.startImport(id, { people: { only: [person?.id ?? ''] } });
  await carte.admin.finish(run.id);
  const visit = await openVisit(browser, { carte });
  const scripts = await collectScripts(visit);
  const { tab } = await openInTeams(visit.page, carte, {
    path: '/tab/my-card',
    as: { oid: person?.id ?? '' },
  });
  await tab.getByRole('heading', { name: 'What it says' }).waitFor();
  await tab.getByRole('button', { name: 'Share card' }).waitFor();
  await visit.page.waitForLoadState('networkidle');
  // Measured 245 kB.
  await expectWithinBudget(scripts);
  const texts = await Promise.all(scripts.map((script) => script.text()));
  expect(texts.filter((text) => text.includes(MSAL))).toEqual([]);
  expect(visit.faults).toEqual([]);
  await visit.close();
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
