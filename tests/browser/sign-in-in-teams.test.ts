import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openInTeams, type Place } from './support/teams-host.ts';
import { openVisit } from './support/visit.ts';

/** How msal calls itself in what it sends. */
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

/** The tab in a host, and whether it fetched msal, asked at the end. */
async function open(place: Place) {
  const visit = await openVisit(browser, { carte });
  const scripts: Response[] = [];
  visit.page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response);
  });
  const host = await openInTeams(visit.page, carte, place);
  const hasFetchedMsal = async () => {
    await visit.page.waitForLoadState('networkidle');
    const texts = await Promise.all(scripts.map((script) => script.text()));
    return texts.some((text) => text.includes(MSAL));
  };
  return { ...host, visit, hasFetchedMsal };
}

// What each of the others means is tested beside its meaning, and each screen in the tab.
test.for([
  ['resourceRequiresConsent', 'Your organization must allow this app'],
  ['resourceRequiresMfa', 'Microsoft asks for one more step'],
  [
    'App resource defined in manifest and iframe origin do not match',
    'The app package belongs to another address',
  ],
  ['App webApplicationInfo or resource not defined in manifest', 'The app package is too old'],
  ['something new', 'You could not be signed in'],
] as const)('a host that says %s is put into words, with a way out', async ([refusal, title]) => {
  const place = { path: '/tab/my-card', refusal };
  const { tab, visit, asked, openedLinks, hasFetchedMsal } = await open(place);
  await tab.getByRole('heading', { name: title }).waitFor();
  await tab.getByText(refusal, { exact: true }).waitFor();
  expect(asked).toContain('appInitialization.success');
  await tab.getByRole('link', { name: 'Open in a browser' }).click();
  await expect.poll(() => openedLinks).toEqual([`${carte.url}/tab/my-card`]);
  if (refusal === 'resourceRequiresConsent') {
    await tab.getByRole('button', { name: 'Ask in a chat' }).click();
    await expect.poll(() => asked).toContain('sharing.shareWebContent');
  }
  const before = asked.filter((func) => func === 'authentication.getAuthToken').length;
  await tab.getByRole('button', { name: 'Try again' }).click();
  await tab.getByRole('heading', { name: title }).waitFor();
  await expect
    .poll(() => asked.filter((func) => func === 'authentication.getAuthToken').length)
    .toBeGreaterThan(before);
  expect(await hasFetchedMsal()).toBe(false);
  expect(visit.faults).toEqual([]);
  await visit.close();
});

test('where single sign-on fails and the host recommends it, its own broker gives the token', async () => {
  const place = {
    path: '/tab/my-card',
    as: 'employee',
    refusal: 'resourceDisabled',
    hasNestedAppAuth: true,
  } as const;
  const { tab, visit, asked, hasFetchedMsal } = await open(place);
  await tab.getByRole('heading', { name: 'You have no card yet' }).waitFor();
  expect(asked).toContain('nestedAppAuth.execute');
  expect(await hasFetchedMsal()).toBe(true);
  expect(visit.faults).toEqual([]);
  await visit.close();
});

test('while the tab is on its way, its page shows a loader', async () => {
  const { page, faults, close } = await openVisit(browser, { carte });
  const held = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${carte.url}/tab/`, { waitUntil: 'commit' });
  await page.getByRole('progressbar', { name: 'Carte' }).waitFor();
  held.resolve();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test('a host that stays silent is waited for behind a loader, and then said', async () => {
  const visit = await openVisit(browser, { carte });
  const { page } = visit;
  await page.clock.install();
  await page.context().route('https://res.cdn.office.net/**', (route) => route.abort());
  await page.route('**/silent-host', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Nobody</title><iframe title="Carte" src="/tab/"></iframe>',
    }),
  );
  await page.goto(`${carte.url}/silent-host`);
  const tab = page.frameLocator('iframe');
  await tab.getByText('Opening Carte').waitFor();
  await page.clock.fastForward(9_000);
  await tab.getByRole('heading', { name: 'Teams does not answer' }).waitFor();
  const way = tab.getByRole('link', { name: 'Open in a browser' });
  expect(await way.getAttribute('href')).toBe(`${carte.url}/tab/`);
  expect(visit.faults).toEqual([]);
  await visit.close();
});

test('a deep link opens the page that it names, on a phone too', async () => {
  const place = { subPage: 'directory/connect', clientType: 'android' } as const;
  const { tab, visit } = await open(place);
  await tab.getByRole('heading', { name: /^Connect/, level: 1 }).waitFor();
  expect(new URL(tab.url()).pathname).toBe('/tab/directory/connect');
  expect(visit.faults).toEqual([]);
  await visit.close();
});

test.for([
  ['glass', 'dark'],
  ['yet-to-come', 'light'],
] as const)('a host in the theme %s gets the %s one', async ([theme, scheme]) => {
  const { tab, visit } = await open({ path: '/tab/my-card', as: 'employee', theme });
  await tab.getByRole('heading', { name: 'You have no card yet' }).waitFor();
  expect(await tab.evaluate(() => document.documentElement.style.colorScheme)).toBe(scheme);
  expect(visit.faults).toEqual([]);
  await visit.close();
});
