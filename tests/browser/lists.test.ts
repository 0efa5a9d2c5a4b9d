import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { listsOf, type ListScreen, type ListName, LIST_NAMES, seedLists } from './support/lists.ts';
import { startPractice } from './support/practice.ts';
import { openVisit, type Visit } from './support/visit.ts';

let carte: Carte;
let browser: Browser;
let lists: Record<ListName, ListScreen>;
let visit: Visit;
beforeAll(async () => {
  [carte, browser] = await Promise.all([startPractice(), launchChromium()]);
  lists = listsOf(await seedLists(carte));
  visit = await openVisit(browser, { carte, as: 'administrator' });
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

const FAILURE = { title: 'The list broke', detail: 'Wait a minute, then try again.' };
const fail = (route: Route) =>
  route.fulfill({
    status: 500,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', status: 500, code: 'internal', ...FAILURE }),
  });

/** Opens the screen of a list whose answers come from here. */
async function openList({ path, api }: ListScreen, answer: (route: Route) => unknown) {
  const { page } = visit;
  await page.unrouteAll({ behavior: 'wait' });
  await page.route(({ pathname }) => api.test(pathname), answer);
  await page.goto(`${carte.url}${path}`);
  return { page, alert: page.getByRole('alert') };
}

const retryIn = (alert: Locator) => alert.getByRole('button', { name: 'Try again' });
const mend = (page: Page) => page.unrouteAll({ behavior: 'wait' });

test.for(LIST_NAMES)('%s: while they load, their outline is there', async (name) => {
  const held = Promise.withResolvers<void>();
  const list = lists[name];
  const { page } = await openList(list, async (route) => {
    await held.promise;
    await route.continue();
  });
  const outline = page.getByLabel('Loading', { exact: true });
  await outline.first().waitFor();
  expect(await list.entries(page).count()).toBe(0);
  held.resolve();
  await list.entries(page).first().waitFor();
  expect(await outline.count()).toBe(0);
});

test.for(LIST_NAMES)('%s: without any, it says so and what to do', async (name) => {
  const list = lists[name];
  const { says, next } = list.empty;
  const { page } = await openList(list, (route) =>
    route.fulfill({ json: { items: [], nextCursor: null, total: 0 } }),
  );
  await page.getByText(says).first().waitFor();
  expect(await list.entries(page).count()).toBe(0);
  await page.getByRole(next.role, { name: next.name, exact: true }).click({ trial: true });
});

test.for(LIST_NAMES)('%s: what failed is said, and tried again', async (name) => {
  const list = lists[name];
  const { page, alert } = await openList(list, fail);
  await alert.getByText(FAILURE.title).waitFor();
  await alert.getByText(FAILURE.detail).waitFor();
  expect(await list.entries(page).count()).toBe(0);
  await mend(page);
  await retryIn(alert).click();
  await list.entries(page).first().waitFor();
  await alert.waitFor({ state: 'detached' });
});

test.for(LIST_NAMES)('%s: without an answer, it says so, and is tried again', async (name) => {
  const list = lists[name];
  const { page, alert } = await openList(list, (route) => route.abort('internetdisconnected'));
  await alert.getByText('Carte cannot be reached').waitFor();
  await mend(page);
  await retryIn(alert).click();
  await list.entries(page).first().waitFor();
  await alert.waitFor({ state: 'detached' });
});

test.for(LIST_NAMES.filter((name) => name !== 'folders' && name !== 'rules'))(
  '%s: what is here stays when more do not come, and they can be asked for again',
  async (name) => {
    const list = lists[name];
    let isBroken = true;
    const { page, alert } = await openList(list, async (route) => {
      const address = new URL(route.request().url());
      if (isBroken && address.searchParams.has('cursor')) return fail(route);
      address.searchParams.set('limit', '1');
      return route.continue({ url: address.href });
    });
    await list.entries(page).first().waitFor();
    if (list.more) await page.getByRole('button', { name: list.more }).click();
    await alert.getByText(FAILURE.title).waitFor();
    expect(await list.entries(page).count()).toBe(1);
    isBroken = false;
    await retryIn(alert).click();
    await list.entries(page).nth(1).waitFor();
    await alert.waitFor({ state: 'detached' });
  },
);

test('a device without a network is told so, and the list comes with the network', async () => {
  const { page, context } = visit;
  await mend(page);
  await page.goto(`${carte.url}${lists.cards.path}`);
  await lists.cards.entries(page).first().waitFor();
  // The next screen's script is fetched in idle time.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.getByRole('alert').getByText('Carte cannot be reached').waitFor();
  await context.setOffline(false);
  await lists.runs.entries(page).first().waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
});
