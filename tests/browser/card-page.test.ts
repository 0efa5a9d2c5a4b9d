import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardView } from '../../api/contract/cards.ts';
import { Layout, type TemplateView } from '../../api/contract/templates.ts';
import { findFreePort } from '../../scripts/free-port.ts';
import type { Carte } from '../support/carte.ts';
import { findViolations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { SCRIPT_STRINGS } from './support/script-strings.ts';

let carte: Carte;
let browser: Browser;
let debuggingPort: number;
beforeAll(async () => {
  debuggingPort = await findFreePort(9_300);
  const args = [`--remote-debugging-port=${debuggingPort}`];
  [carte, browser] = await Promise.all([startPractice(), launchChromium(args)]);
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

const aCard = (fields: object) => carte.admin.make<CardView>('/api/cards', { fields });

const FULL = {
  displayName: 'Jane Doe',
  pronouns: 'she/her',
  jobTitle: 'Head of Design',
  company: 'Contoso',
  emails: [{ label: 'work', value: 'jane@contoso.example' }],
  phones: [{ label: 'mobile', value: '+44 7700 900123' }],
  address: { street: '1 High Street', city: 'London' },
  website: 'https://www.contoso.example/',
  links: [{ kind: 'linkedin', url: 'https://www.linkedin.com/in/janedoe' }],
  note: 'Talk to me about chairs.',
};

/** Of a page's load that depends on the machine there is a figure in the bench; this is what does not. */
test('Lighthouse finds nothing to mend in accessibility and best practices', async () => {
  const card = await aCard(FULL);
  const result = await lighthouse(`${carte.url}/c/${card.slug}`, {
    port: debuggingPort,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: ['accessibility', 'best-practices'],
  });
  const { categories = {}, audits = {} } = result?.lhr ?? {};
  const failed = Object.values(audits).filter(({ score }) => score !== null && score < 1);
  expect(failed.map(({ id, title }) => `${id}: ${title}`)).toEqual([]);
  expect(Object.values(categories).map(({ id, score }) => [id, score])).toEqual([
    ['accessibility', 1],
    ['best-practices', 1],
  ]);
});

test('it asks nobody else, keeps nothing, and works with scripts off', async () => {
  const card = await aCard(FULL);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(`${carte.url}/c/${card.slug}`);
  expect(await page.getByRole('link', { name: 'Save contact' }).isVisible()).toBe(true);
  expect([...hosts]).toEqual([new URL(carte.url).host]);
  expect(await context.cookies()).toEqual([]);
  expect((await context.storageState()).origins).toEqual([]);
  await context.close();
});

test.each(Layout.options)(
  '%s is without fault right to left, by day and by night, full and empty',
  async (layout) => {
    const look = await carte.admin.make<TemplateView>('/api/templates', {
      name: `Right to left, ${layout}`,
      design: { layout },
      privacyUrl: 'https://contoso.example/privacy',
      legalLine: 'كونتوسو ذ.م.م.',
    });
    const cards = [
      { ...FULL, displayName: 'محمد السعدي', video: 'https://youtu.be/dQw4w9WgXcQ' },
      { displayName: 'مي' },
    ];
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ locale: 'ar', colorScheme });
      const page = await context.newPage();
      for (const fields of cards) {
        const body = { fields, templateId: look.id };
        const { slug } = await carte.admin.make<CardView>('/api/cards', body);
        await page.goto(`${carte.url}/c/${slug}`);
        expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
        found.push(...(await findViolations(page)));
      }
      await context.close();
    }
    expect(found).toEqual([]);
  },
);

const LINKEDIN_ON_ANDROID =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 [LinkedInApp]';
const SAFARI_ON_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

test.each([
  [
    'LinkedIn on Android',
    LINKEDIN_ON_ANDROID,
    /^Saving may not work in this app/,
    'www.google.com',
  ],
  ['Safari on an iPhone', SAFARI_ON_IPHONE, /tap “Create New Contact”\.$/, 'maps.apple.com'],
])('%s gets its own hint and maps, of the same bytes', async (_, userAgent, hint, maps) => {
  const card = await aCard(FULL);
  const context = await browser.newContext({ userAgent });
  const page = await context.newPage();
  const answer = await page.goto(`${carte.url}/c/${card.slug}`);
  expect(await answer?.text()).toBe(await (await fetch(card.url)).text());
  await page.locator('.hint:visible').waitFor();
  expect(await page.locator('.hint:visible').allInnerTexts()).toEqual([
    expect.stringMatching(hint) as string,
  ]);
  const map = await page.getByRole('link', { name: '1 High Street' }).getAttribute('href');
  expect(new URL(map ?? '').host).toBe(maps);
  if (userAgent === LINKEDIN_ON_ANDROID) {
    const way = await page.getByRole('link', { name: 'Open in browser' }).getAttribute('href');
    expect(way).toMatch(`intent://${new URL(carte.url).host}/c/${card.slug}#Intent;scheme=http;`);
  }
  await context.close();
});

test('a video plays in the poster’s place, and YouTube hears of nobody before the click', async () => {
  const card = await aCard({ displayName: 'Jo', video: 'https://youtu.be/dQw4w9WgXcQ' });
  const context = await browser.newContext();
  const asked: string[] = [];
  await context.route(/youtube/, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: 'text/html', body: '<title>A player</title>' });
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${carte.url}/c/${card.slug}`, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  const counted = page.waitForRequest(/\/go\//);
  await page.getByRole('link', { name: 'Play the video' }).click();
  await page
    .frameLocator('iframe[title="Play the video"]')
    .locator('html')
    .waitFor({ state: 'attached' });
  expect((await counted).resourceType()).toBe('fetch');
  expect(asked).toEqual([
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&playsinline=1',
  ]);
  expect(faults).toEqual([]);
  await context.close();
});

test('the details are copied, or lie there to be copied by hand', async () => {
  const card = await aCard(FULL);
  const details = `Jane Doe\nHead of Design\nContoso\n+44 7700 900123\njane@contoso.example\ncontoso.example\n1 High Street, London\n${card.url}`;
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${carte.url}/c/${card.slug}`);
  await page.getByRole('button', { name: 'Copy details' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(details);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.reload();
  await page.getByRole('button', { name: 'Copy details' }).click();
  const field = page.getByRole('textbox', { name: 'Select this text and copy it' });
  expect(await field.inputValue()).toBe(details);
  await context.close();
});

/** As many of them as the shortest field takes. */
const AT_ONCE = 4;
const PAGES = ['', '/code', '/signature.html', '/exchange'];

describe('300 texts that want to run', () => {
  test('in every field, on every page: none does, and no policy has to stop one', async () => {
    expect(SCRIPT_STRINGS.length).toBe(300);
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('dialog', (dialog) => {
      faults.push(`dialog on ${page.url()}`);
      void dialog.dismiss();
    });
    // The browser itself says here what a policy stopped.
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${message.text()} on ${page.url()}`);
    });
    for (let at = 0; at < SCRIPT_STRINGS.length; at += AT_ONCE) {
      const card = await aCard(everywhere(SCRIPT_STRINGS.slice(at, at + AT_ONCE)));
      for (const part of PAGES) {
        await page.goto(`${carte.url}/c/${card.slug}${part}`, { waitUntil: 'load' });
        const ran = await page.evaluate(() => 'ran' in window);
        if (ran) faults.push(`a script ran on ${part} with ${SCRIPT_STRINGS[at]}`);
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** The texts in each field that takes any text, whole; in the long ones all of them, in the short one each. */
function everywhere(texts: string[]): object {
  const all = texts.join(' ');
  const [first = ''] = texts;
  return {
    displayName: all.slice(0, 256),
    givenName: first,
    surname: texts[1] ?? first,
    namePrefix: (texts[2] ?? first).slice(0, 64),
    pronouns: (texts[3] ?? first).slice(0, 64),
    jobTitle: all.slice(0, 256),
    department: all.slice(0, 256),
    company: all.slice(0, 256),
    office: first,
    phones: texts.map((value) => ({ label: 'work', value: value.slice(0, 80) })),
    emails: [{ label: first.slice(0, 40), value: 'a@contoso.example' }],
    address: {
      street: all,
      city: first,
      region: first,
      postalCode: first.slice(0, 40),
      country: first,
    },
    website: `https://contoso.example/?q=${encodeURIComponent(first)}#${first}`,
    note: all,
  };
}
