import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openVisit, type Visit } from './support/visit.ts';

const PEOPLE = 50_000;
/** What a window of 800 px shows and a screen before and after it. */
const MAX_ROWS = 60;
/** Deep enough to have been loaded in ten pages; how deep makes no difference to what is drawn. */
const DEEP = 2_000;

let carte: Carte;
let browser: Browser;
let visit: Visit;
beforeAll(async () => {
  [carte, browser] = await Promise.all([startPractice({ people: PEOPLE }), launchChromium()]);
  await carte.admin.connect(carte.sandbox);
  visit = await openVisit(browser, { carte, as: 'administrator' });
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

test('of 50,000 people all but three are chosen, and few of them drawn', async () => {
  const { page, faults } = visit;
  await page.goto(`${carte.url}/tab/import/new/choose`);
  await page.getByText('50,000 people', { exact: true }).waitFor();
  await page.getByText('Everyone without a card is chosen').waitFor();
  const drawnFirst = await countDrawn(page);
  const leftOut = [await leaveOut(page)];
  await scrollDeep(page, DEEP / 2);
  leftOut.push(await leaveOut(page));
  await scrollDeep(page, DEEP);
  const drawn = await countDrawn(page);
  expect(drawn.rows).toBeLessThanOrEqual(MAX_ROWS);
  expect(drawn.elements).toBeLessThan(drawnFirst.elements * 2);

  const place = await readPlace(page);
  leftOut.push(await leaveOut(page));
  await page.getByText('3 left out · The next step counts them.').waitFor();
  expect(await readPlace(page)).toEqual(place);

  const [last = ''] = leftOut.slice(-1);
  await page.getByRole('searchbox', { name: 'Search by name or address' }).fill(last);
  await page.getByText(/^(1 person|\d people)$/).waitFor();
  const found = page.getByRole('checkbox', { name: `Select ${last}`, exact: true });
  const areChosen = await Promise.all((await found.all()).map((box) => box.isChecked()));
  expect(areChosen).toContain(false);

  const wanted = await readWanted(page);
  expect(wanted).toEqual({ all: true, except: expect.any(Array) as string[], also: [] });
  expect(namesOf(wanted.except)).toEqual(leftOut.sort());
  expect(faults).toEqual([]);
});

test('everybody is chosen, and nobody, by one press each', async () => {
  const { page, close } = await openVisit(browser, { carte, as: 'administrator' });
  await page.goto(`${carte.url}/tab/import/new/choose`);
  await page.getByText('50,000 people', { exact: true }).waitFor();
  const everybody = page.getByRole('checkbox', { name: 'Select everyone without a card' });
  const chosen = rowsOf(page).getByRole('checkbox', { checked: true });
  const chosenCount = await chosen.count();
  expect(chosenCount).toBeGreaterThan(0);
  await everybody.click();
  await page.getByText('Nobody is chosen').waitFor();
  expect(await chosen.count()).toBe(0);
  await everybody.click();
  await page.getByText('Everyone without a card is chosen').waitFor();
  expect(await chosen.count()).toBe(chosenCount);
  await close();
});

const rowsOf = (page: Page) => page.locator('[role=row][data-index]');

const countDrawn = async (page: Page) => ({
  rows: await rowsOf(page).count(),
  elements: await page.evaluate(() => document.querySelectorAll('*').length),
});

const namesOf = (ids: readonly string[]) =>
  ids.map((id) => carte.sandbox.directory.find(id)?.displayName).sort();

/** Scrolls to the end of what is loaded, again and again, until so many are. */
async function scrollDeep(page: Page, people: number): Promise<void> {
  const readLast = () =>
    page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      const loaded = [...document.querySelectorAll('[role=row][data-index][tabindex]')];
      return Math.max(...loaded.map((row) => Number(row.getAttribute('data-index'))));
    });
  await expect.poll(readLast, { timeout: 60_000 }).toBeGreaterThanOrEqual(people - 1);
}

/** Takes somebody in the middle of the window out of the selection; gives the name. */
async function leaveOut(page: Page): Promise<string> {
  const index = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-index] input:checked')];
    const seen = boxes.find((box) => box.getBoundingClientRect().top > window.innerHeight / 2);
    return seen?.closest('[data-index]')?.getAttribute('data-index');
  });
  // By its row: of 50,000 people some have the same name.
  const box = page.locator(`[data-index="${String(index)}"]`).getByRole('checkbox');
  await box.uncheck();
  return ((await box.getAttribute('aria-label')) ?? '').replace('Select ', '');
}

/** Who stands at the top of the window, and where exactly. */
const readPlace = (page: Page) =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('[role=row][data-index]')];
    const top = rows.find((row) => row.getBoundingClientRect().top > 0);
    return { who: top?.textContent, topPx: top?.getBoundingClientRect().top };
  });

/** Whom the next step asks the server about. The plan itself would read all 50,000. */
async function readWanted(page: Page): Promise<{ except: string[] }> {
  const asked = Promise.withResolvers<{ people: { except: string[] } }>();
  await page.route('**/api/imports?preview=true', async (route) => {
    asked.resolve(route.request().postDataJSON() as { people: { except: string[] } });
    await route.abort();
  });
  await page.getByRole('button', { name: 'Next' }).click();
  return (await asked.promise).people;
}
