import { existsSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findFreePort } from '../scripts/free-port.ts';
import type { Figure } from './report.ts';

const CATEGORIES = [
  { id: 'performance', atLeast: 98 },
  { id: 'accessibility', atLeast: 100 },
  { id: 'best-practices', atLeast: 100 },
];

/** What Lighthouse says of a card on its simulated phone: a slow line, a processor four times as slow. */
export async function benchLighthouse(cardUrl: string): Promise<Figure[]> {
  const known = [process.env['CHROME_PATH'], '/usr/bin/chromium', chromium.executablePath()];
  const port = await findFreePort(9_400);
  await using opened = new AsyncDisposableStack();
  const browser = await chromium.launch({
    executablePath: known.find((file) => file && existsSync(file)) ?? '',
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-dev-shm-usage'],
  });
  opened.defer(() => browser.close());
  const result = await lighthouse(cardUrl, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: CATEGORIES.map(({ id }) => id),
  });
  const categories = result?.lhr.categories ?? {};
  return CATEGORIES.map(({ id, atLeast }) => ({
    what: `Lighthouse, ${id}`,
    unit: 'of 100',
    ours: Math.round(scoreOf(categories[id]) * 100),
    peer: null,
    goal: { of: 'ours', atLeast },
  }));
}

/** Lighthouse gives no score where one of its looks failed, as on a machine that is busy with other things. */
function scoreOf(category: { score: number | null } | undefined): number {
  if (typeof category?.score === 'number') return category.score;
  throw new Error('Lighthouse could not finish; run it again when the machine is quiet');
}
