import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openVisit, THEMES } from './support/visit.ts';

let carte: Carte;
let browser: Browser;
let connectionId: string;
let cardPath: string;
beforeAll(async () => {
  [carte, browser] = await Promise.all([startPractice(), launchChromium()]);
  connectionId = (await carte.admin.connect(carte.sandbox)).id;
  await carte.admin.finish((await carte.admin.startImport(connectionId)).id);
  const [card] = await carte.admin.listCards();
  cardPath = new URL(card?.url ?? '').pathname;
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

/** Screens, each with the heading that says it is there. */
const SCREENS = () =>
  [
    ['/tab/cards', 'Cards'],
    ['/tab/import', 'Import'],
    ['/tab/import/new/options', 'Options'],
    ['/tab/directory', 'Directory'],
    ['/tab/directory/connect', 'Connect your directory'],
    [`/tab/directory/${connectionId}`, 'Keeping in step'],
    ['/tab/my-card', 'My card'],
  ] as const;

test.each(THEMES)('no screen has a violation that axe can see, theme: %s', async (theme) => {
  const visit = await openVisit(browser, { carte, theme, as: 'administrator' });
  const found: string[] = [];
  for (const [address, heading] of SCREENS()) {
    await visit.page.goto(carte.url + address);
    await visit.page.getByRole('heading', { name: heading }).first().waitFor();
    found.push(...(await violations(visit.page)).map((violation) => `${address} ${violation}`));
  }
  await visit.close();
  expect(found).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'nor has a card’s page, by the system: %s',
  async (scheme) => {
    const page = await browser.newPage({ colorScheme: scheme });
    await page.goto(carte.url + cardPath);
    expect(await violations(page)).toEqual([]);
    await page.close();
  },
);

/**
 * Fluent's focus sentinels: they hand the focus on as soon as they get it, so nobody rests on something
 * hidden.
 */
const SENTINELS = '[data-tabster-dummy]';

/** What axe finds, as rule and place. The page's policy forbids scripts from elsewhere, so it is handed over as text. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run({ exclude: ['${SENTINELS}'] })`;
  const { violations: found } = await page.evaluate<axe.AxeResults>(run);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
