import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carte } from '../support/carte.ts';
import { findViolations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { startPractice } from './support/practice.ts';
import { openScreen, type Screen, seed, type Seeded } from './support/screens.ts';
import { openVisit, THEMES, type Visit } from './support/visit.ts';

/** Whoever wants to look at every screen finds it here after the tests. */
const PICTURES = 'tests/output';
/** What a theme changes is seen in a window; a narrow page is the same in each. */
const WALKS = [
  ...THEMES.map((theme) => ({ theme, width: 1280, height: 800 })),
  // The width of WCAG 2.2 §1.4.10.
  { theme: 'light', width: 320, height: 640 },
] as const;

let carte: Carte;
let browser: Browser;
let seeded: Seeded;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [carte, browser] = await Promise.all([startPractice(), launchChromium()]);
  seeded = await seed(carte);
});
afterAll(async () => {
  await browser.close();
  await carte[Symbol.asyncDispose]();
});

test.for(WALKS)(
  'every screen is without fault in the theme $theme at $width px',
  async ({ theme, ...viewport }) => {
    const found: Record<string, unknown> = {};
    const visits = new Map<unknown, Visit>();
    for (const screen of seeded.screens) {
      const { name, as } = screen;
      const visit =
        visits.get(as) ?? (await openVisit(browser, { carte, theme, viewport, ...(as && { as }) }));
      visits.set(as, visit);
      const { page } = visit;
      await openScreen(page, carte, screen);
      await page.screenshot({ path: `${PICTURES}/${name}-${theme}-${viewport.width}.png` });
      const faults = [
        ...(await findViolations(page)),
        ...(await findOverhang(page, screen)),
        ...visit.faults.splice(0),
      ];
      if (faults.length > 0) found[name] = faults;
    }
    for (const visit of visits.values()) await visit.close();
    expect(found).toEqual({});
  },
);

/** What lies beside the page: its own width, and the one thing to do on it. */
async function findOverhang(page: Page, { action }: Screen): Promise<string[]> {
  const { width, shown } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { width: scrollWidth, shown: clientWidth };
  });
  const overhang = width > shown ? [`the page is ${width} px wide`] : [];
  if (!action) return overhang;
  const button = page.getByRole('button', { name: action }).last();
  await button.waitFor();
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  const isWithin = box && box.x >= 0 && box.x + box.width <= shown;
  return isWithin ? overhang : [...overhang, 'its action is out of reach'];
}
