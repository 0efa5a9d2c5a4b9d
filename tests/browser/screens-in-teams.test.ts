import { mkdirSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../tab/languages/en.ts';
import { texts as ar } from '../../tab/languages/ar.ts';
import type { TemplateView } from '../../api/contract/templates.ts';
import type { Carte } from '../support/carte.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { seed, type Seeded } from './support/screens.ts';
import { openInTeams, type Place, type TeamsHost } from './support/teams-host.ts';
import { findUntranslated } from './support/untranslated.ts';
import { openVisit } from './support/visit.ts';

/**
 * `PROOF_ALL=1` looks at each screen in each size, theme and direction; otherwise themes are walked left to right on
 * a desk, as colours know nothing of widths and directions. `PROOF_PICTURES=1` keeps a picture of each.
 */
const IS_WHOLE = process.env.PROOF_ALL === '1';
const KEEPS_PICTURES = process.env.PROOF_PICTURES === '1';
const PICTURES = 'tests/output';
const THEMES = ['dark', 'contrast', 'default'] as const;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const TONGUES = [
  { locale: 'en-gb', direction: 'ltr', words: en },
  { locale: 'ar-sa', direction: 'rtl', words: ar as unknown as typeof en },
] as const;
type Tongue = (typeof TONGUES)[number];

/**
 * A screen of the tab: where it is, unless one is there already, and what has to be pressed until it shows. A layer
 * over it, unless it takes the screen's place and stays until it is left.
 */
type Stop = { name: string; path?: string; press?: (words: typeof en) => string; stays?: true };

let carte: Carte;
let browser: Browser;
let seeded: Seeded;
/** What was named by people, in whichever language. */
let names: string[];
beforeAll(async () => {
  if (KEEPS_PICTURES) mkdirSync(PICTURES, { recursive: true });
  [carte, browser] = await Promise.all([startPractice(), launchChromium()]);
  seeded = await seed(carte);
  const { items } = await carte.admin.read<{ items: TemplateView[] }>('/api/templates');
  names = items.map(({ name }) => name);
  const mine = items.find(({ isDefault }) => isDefault);
  await carte.admin.patch(`/api/templates/${mine?.id}`, {
    fields: { pronouns: { rule: 'shown', employeeMayEdit: true } },
  });
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

const MY_CARD: Stop[] = [
  { name: 'my-card' },
  { name: 'my-card-large', press: ({ outputs }) => outputs.enlarge },
  { name: 'my-card-ask', press: ({ myCard }) => myCard.ask },
  { name: 'my-card-object', press: ({ myCard }) => myCard.object },
  { name: 'my-card-edit', press: ({ myCard }) => myCard.edit, stays: true },
];

test.for(TONGUES)('an employee’s screens in Teams, $locale', async (tongue) => {
  const as = { oid: seeded.card.directoryId ?? '' };
  expect(await walk(tongue, { path: '/tab/my-card', as }, MY_CARD)).toEqual({});
});

test.for(TONGUES)('an administrator’s screens in Teams, $locale', async (tongue) => {
  const stops = seeded.screens.filter(({ as, press }) => as === 'administrator' && !press);
  const more = [
    { name: 'requests', path: '/tab/requests' },
    { name: 'my-card-none', path: '/tab/my-card' },
  ];
  expect(await walk(tongue, { path: '/tab/cards' }, [...stops, ...more])).toEqual({});
});

test.for(TONGUES)('tabs of channels and chats, and meetings, $locale', async (tongue) => {
  const places: (Place & { name: string })[] = [
    { name: 'team', path: '/tab/team' },
    { name: 'team-setup', path: '/tab/team/setup', frameContext: 'settings' },
    { name: 'team-panel', path: '/tab/team', frameContext: 'sidePanel' },
    { name: 'stage', path: `/tab/stage/${seeded.card.slug}`, frameContext: 'meetingStage' },
  ];
  const as = { oid: seeded.card.directoryId ?? '' };
  for (const { name, ...place } of places)
    expect(await walk(tongue, { ...place, as }, [{ name }])).toEqual({});
});

/** Goes from screen to screen as a click would, without loading the tab again, and says what is wrong where. */
async function walk(tongue: Tongue, place: Place, stops: readonly Stop[]) {
  const { page, faults, close } = await openVisit(browser, { carte, viewport: DESKTOP });
  const host = await openInTeams(page, carte, { ...place, locale: tongue.locale });
  await settle(page, host.tab);
  const found: Record<string, string[]> = {};
  for (const stop of stops) {
    const note = (text: string) => (found[stop.name] ??= []).push(text);
    if (stop.path !== undefined) await goTo(host.tab, stop.path, tongue);
    await settle(page, host.tab);
    if (stop.press) {
      await press(host.tab, stop.press(tongue.words));
      if (!stop.stays) await layer(host.tab).waitFor();
      await settle(page, host.tab);
    }
    await lookAround({ page, host, tongue, stop, note });
    for (const fault of faults.splice(0)) note(fault);
    await page.setViewportSize(DESKTOP);
    if (!stop.press || stop.stays) continue;
    await page.keyboard.press('Escape');
    await layer(host.tab).waitFor({ state: 'detached' });
  }
  await close();
  return found;
}

/** On a desk in each theme, then on a phone. */
async function lookAround({
  page,
  host,
  tongue,
  stop,
  note,
}: {
  page: Page;
  host: TeamsHost;
  tongue: Tongue;
  stop: Stop;
  note: (text: string) => void;
}) {
  const look = async (where: string) => {
    for (const fault of await findFaults(host.tab, tongue)) note(`${where}: ${fault}`);
    if (KEEPS_PICTURES)
      await page.screenshot({
        path: `${PICTURES}/teams-${stop.name}-${tongue.direction}-${where}.png`,
      });
  };
  const isThemed = IS_WHOLE || tongue.direction === 'ltr';
  for (const theme of isThemed ? THEMES : []) {
    await host.changeTheme(theme);
    await look(`desk-${theme}`);
  }
  if (!isThemed) await look('desk-default');
  if (tongue.direction === 'rtl')
    for (const text of await findUntranslated(host.tab, names)) note(`in English: ${text}`);
  await page.setViewportSize(PHONE);
  for (const theme of IS_WHOLE ? THEMES : ['default']) {
    if (IS_WHOLE) await host.changeTheme(theme);
    await look(`phone-${theme}`);
  }
}

/** By way of an address that is nobody's, so that what stands there is surely not the screen before. */
async function goTo(tab: Frame, path: string, { words }: Tongue): Promise<void> {
  const nowhere = tab.getByRole('heading', { name: words.start.shell.notFoundTitle, level: 1 });
  await moveTo(tab, '/tab/nowhere');
  await nowhere.waitFor();
  if (path === '/tab/nowhere') return;
  await moveTo(tab, path);
  await nowhere.waitFor({ state: 'detached' });
}

/** The router hears of it as of somebody who goes back. */
const moveTo = (tab: Frame, path: string): Promise<void> =>
  tab.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

const press = (tab: Frame, name: string): Promise<void> =>
  tab.getByRole('button', { name }).or(tab.getByTitle(name)).first().click();

const layer = (tab: Frame) => tab.locator('[role=dialog], [role=alertdialog]').first();

/** Until a screen is whole: its heading is there, and nothing is on its way any more. */
async function settle(page: Page, tab: Frame): Promise<void> {
  await tab.locator('h1, h2, figcaption').filter({ visible: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await tab.locator('[role=progressbar]').first().waitFor({ state: 'detached' });
}

/** What a reader would see: the page goes sideways, has no heading, or is written the wrong way. */
async function findFaults(tab: Frame, { direction }: Tongue): Promise<string[]> {
  const { wide, dir, hasHeading } = await tab.evaluate(() => {
    const { scrollWidth, clientWidth, dir } = document.documentElement;
    const heading = document.querySelector('h1, h2, figcaption');
    return {
      wide: scrollWidth > clientWidth ? scrollWidth : 0,
      dir,
      hasHeading: heading?.checkVisibility() === true,
    };
  });
  return [
    ...(wide > 0 ? [`the page is ${wide} px wide`] : []),
    ...(dir === direction ? [] : [`it is written ${dir}`]),
    ...(hasHeading ? [] : ['no heading is to be seen']),
  ];
}
