import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { createKeyboard, type Keyboard } from './support/keyboard.ts';
import { startPractice } from './support/practice.ts';
import { openVisit, type Visit } from './support/visit.ts';

let carte: Carte;
let browser: Browser;
let visit: Visit;
beforeAll(async () => {
  [carte, browser] = await Promise.all([startPractice(), launchChromium()]);
  visit = await openVisit(browser, { carte, as: 'administrator' });
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

test('the main job is done without a mouse, and the focus is always somewhere to be seen', async () => {
  const { page, faults } = visit;
  const keyboard = createKeyboard(page);
  await page.goto(`${carte.url}/tab/`);
  await connect(page, keyboard);
  const name = await choose(page, keyboard);
  await importThem(page, keyboard);
  await share(page, keyboard);
  await leave(page, keyboard);

  const names = (await carte.admin.listCards()).map(({ fields }) => fields.displayName);
  expect(names).not.toContain(name);
  expect(keyboard.faults).toEqual([]);
  expect(faults).toEqual([]);
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });
const rowsOf = (page: Page, list: string) =>
  page.getByRole('grid', { name: list }).locator('[role=row][data-index]');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

async function connect(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.goTo(page.getByRole('link', { name: 'Connect directory' }));
  await keyboard.press('Enter');
  await keyboard.arriveAt(heading(page, 'Connect your directory'));
  await keyboard.goTo(button(page, 'Fill in the practice directory’s values'));
  await keyboard.press('Enter');
  await keyboard.goTo(button(page, 'Test and connect'));
  await keyboard.press('Enter');
  await keyboard.arriveAt(heading(page, `${carte.sandbox.displayName} is connected`));
}

/** Chooses all but the third of the list; gives who that is. */
async function choose(page: Page, keyboard: Keyboard): Promise<string> {
  await keyboard.goTo(page.getByRole('link', { name: 'Choose people' }));
  await keyboard.press('Enter');
  await keyboard.arriveAt(heading(page, 'Options'));
  await keyboard.goTo(page.getByRole('switch', { name: 'Automatically sync daily' }));
  await keyboard.press('Space');
  await keyboard.goTo(button(page, 'Next'));
  await keyboard.press('Enter');
  await keyboard.arriveAt(heading(page, 'Choose people'));

  const people = rowsOf(page, 'People of the directory');
  const chosen = people.and(page.locator('[aria-selected=true]'));
  await keyboard.goTo(chosen);
  await keyboard.press('ArrowDown');
  await keyboard.goTo(chosen, 'ArrowDown');
  const label = await page.locator('[role=row]:focus input').getAttribute('aria-label');
  await keyboard.press('Space');
  expect(await page.locator('[role=row]:focus').getAttribute('aria-selected')).toBe('false');
  await keyboard.goTo(button(page, 'Next'));
  await keyboard.press('Enter');
  return (label ?? '').replace('Select ', '');
}

async function importThem(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.arriveAt(heading(page, 'Ready to import'));
  await keyboard.goTo(button(page, /^Import \d+ people$/));
  await keyboard.press('Enter');
  await keyboard.arriveAt(page.getByText(/^\d+ cards created/));
  await keyboard.goTo(page.getByRole('link', { name: 'Open cards' }));
  await keyboard.press('Enter');
  await keyboard.arriveAt(heading(page, 'Cards'));
}

/** Opens the second card, copies its link, and comes back to its row. */
async function share(page: Page, keyboard: Keyboard): Promise<void> {
  const rows = rowsOf(page, 'Cards');
  await keyboard.goTo(rows);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await keyboard.arriveAt(drawer.getByRole('button', { name: 'Copy link' }));
  await keyboard.goTo(drawer.getByRole('button', { name: 'Copy link' }));
  await keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect((await carte.admin.listCards()).map(({ url }) => url)).toContain(copied);
  await keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await expect.poll(() => keyboard.has(rows)).toBe(true);
}

/** No screen holds anybody: backwards the focus comes to the page's first stop. */
async function leave(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.goTo(page.getByRole('link', { name: 'Import', exact: true }), 'Shift+Tab');
  await keyboard.press('Enter');
  await keyboard.arriveAt(heading(page, 'Import'));
}
