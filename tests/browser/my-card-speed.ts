// Started by bench/my-card.ts with CARTE_URL and EMPLOYEE_TOKEN: opens My card inside Teams, each time in
// a browser that has nothing of it, and prints how many milliseconds passed until it could be used.
import type { Browser } from 'playwright-core';
import { launchChromium } from './support/chromium.ts';
import { openInTeams } from './support/teams-host.ts';

const ROUNDS = 7;
/** What the budget names: a processor a quarter as fast. */
const SLOWED = 4;
/** As Lighthouse counts: a task this long keeps a finger waiting. */
const QUIET_MS = 1_000;

const url = process.env['CARTE_URL'] ?? '';
const token = process.env['EMPLOYEE_TOKEN'] ?? '';
const carte = { url, sandbox: { tabToken: () => Promise.resolve(token) } };

await using opened = new AsyncDisposableStack();
const browser = await launchChromium();
opened.defer(() => browser.close());
const found: Record<'slowed' | 'plain', number[]> = { slowed: [], plain: [] };
await measure(browser, 1); // The server's own first time is not the tab's.
for (let round = 0; round < ROUNDS; round++) {
  found.plain.push(await measure(browser, 1));
  found.slowed.push(await measure(browser, SLOWED));
}
process.stdout.write(`${JSON.stringify(found)}\n`);

/** From the frame's navigation to the card's actions drawn, and no long task under way since. */
async function measure(chromium: Browser, rate: number): Promise<number> {
  const context = await chromium.newContext({ viewport: { width: 390, height: 844 } });
  await context.addInitScript(noteLongTasks);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const { tab } = await openInTeams(page, carte, { path: '/tab/my-card', clientType: 'android' });
  await tab.getByRole('button', { name: 'Share card' }).waitFor();
  const interactiveMs = await tab.evaluate(whenInteractive, QUIET_MS);
  await context.close();
  return interactiveMs;
}

type Noting = { drawnMs?: number; longTasksEndMs: number };
declare global {
  interface Window {
    noted?: Noting;
  }
}

/** Runs before the tab's own script. */
function noteLongTasks(): void {
  const noted: Noting = { longTasksEndMs: 0 };
  window.noted = noted;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      noted.longTasksEndMs = Math.max(noted.longTasksEndMs, startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  const lookForActions = () => {
    const buttons = [...document.querySelectorAll('button')];
    if (buttons.some(({ textContent }) => textContent.includes('Share card')))
      noted.drawnMs = performance.now();
    else requestAnimationFrame(lookForActions);
  };
  lookForActions();
}

/** Once no long task was seen for a while: when the last of them ended, or when the actions were drawn. */
function whenInteractive(quietMs: number): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const last = Math.max(window.noted?.drawnMs ?? Infinity, window.noted?.longTasksEndMs ?? 0);
      if (performance.now() - last > quietMs) resolve(last);
      else setTimeout(look, 50);
    };
    look();
  });
}
