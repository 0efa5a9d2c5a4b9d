import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Carte } from '../../support/carte.ts';
import type { TabUser } from '../../../sandbox/authority/tab-token.ts';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export type VisitOptions = {
  carte: Carte;
  theme?: Theme;
  viewport?: { width: number; height: number };
  /** Whoever is signed in already; left out, nobody is. */
  as?: TabUser;
};

/** Somebody with a browser window of their own. */
export type Visit = {
  page: Page;
  context: BrowserContext;
  /** What went wrong in the page unseen: scripts that threw, what its policy forbade, requests that left the machine. */
  faults: string[];
  close(): Promise<void>;
};

const VIEWPORT = { width: 1280, height: 800 };
/** An answer that a test provokes; the page has to say it, and that is what the test looks at. */
const REFUSED_REQUEST = /^Failed to load resource/;
/** In a frame that may run nothing: what is refused there is also what a test prepares every page with. */
const SANDBOXED =
  /^Blocked script execution in 'about:srcdoc' because the document's frame is sandboxed/;

export async function openVisit(browser: Browser, options: VisitOptions): Promise<Visit> {
  const { carte, theme = 'light', viewport = VIEWPORT, as } = options;
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    // What the public pages go by.
    colorScheme: theme === 'light' ? 'light' : 'dark',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(20_000);
  const token = as && (await carte.sandbox.tabToken(as));
  await context.addInitScript(prepareBrowser, { origin: carte.url, theme, token });
  const faults: string[] = [];
  await context.route(isOutside, async (route) => {
    faults.push(`asked for ${route.request().url()}`);
    await route.abort();
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !REFUSED_REQUEST.test(text) && !SANDBOXED.test(text))
      faults.push(text);
  });
  return { page: await context.newPage(), context, faults, close: () => context.close() };
}

const isOutside = ({ protocol, hostname }: URL): boolean =>
  protocol.startsWith('http') && hostname !== 'localhost';

type Prepared = { origin: string; theme: Theme; token: string | undefined };

/** Runs in the browser before any page's own script. */
function prepareBrowser({ origin, theme, token }: Prepared): void {
  if (location.origin !== origin) return;
  localStorage.setItem('carte.theme', theme);
  if (token === undefined) return;
  const expiresAt = Date.now() + 3_600_000;
  sessionStorage.setItem('carte.practice.token', JSON.stringify({ value: token, expiresAt }));
}
