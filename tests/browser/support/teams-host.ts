import type { Frame, Page } from 'playwright-core';
import type { TabUser } from '../../../sandbox/authority/tab-token.ts';
import { playTeams } from './teams-host-page.ts';

/** What the tab asked of its host. */
export type TeamsHost = {
  tab: Frame;
  openedLinks: string[];
  asked: string[];
  /** What was put on the meeting's stage. */
  staged: string[];
  /** Changes the host's theme, and waits until the tab wears it. */
  changeTheme(theme: string): Promise<void>;
};

export type Place = {
  theme?: string;
  /** The address of the tab in the frame. */
  path?: string;
  /** The place that a deep link names, as `subEntityId`. */
  subPage?: string;
  frameContext?: 'content' | 'settings' | 'sidePanel' | 'meetingStage';
  clientType?: 'web' | 'android' | 'ios';
  locale?: string;
  /** Whom the host signs in. */
  as?: TabUser;
  /** What single sign-on says instead of a token. */
  refusal?: string;
  /** Whether the host recommends nested app authentication, and then gives a token by it. */
  hasNestedAppAuth?: boolean;
};

/** Where the tab is served, and who may sign in. */
export type Served = { url: string; sandbox: { tabToken(user: TabUser): Promise<string> } };

const HOST_PATH = '/teams-host';

/**
 * A page of the same origin that shows the tab in a frame and speaks the Teams client's protocol
 * (github.com/OfficeDev/microsoft-teams-library-js: messages of `id`, `func`, `args`).
 */
export async function openInTeams(
  page: Page,
  carte: Served,
  place: Place = {},
): Promise<TeamsHost> {
  const asked: string[] = [];
  const staged: string[] = [];
  const openedLinks: string[] = [];
  const token = await carte.sandbox.tabToken(place.as ?? 'administrator');
  await page.exposeFunction('recordAsked', (func: string, first: unknown) => {
    asked.push(func);
    if (func === 'meeting.shareAppContentToStage') staged.push(String(first));
    if (/openLink|executeDeepLink/.test(func)) openedLinks.push(String(first));
  });
  // The library asks Microsoft's list of hosts; it knows its own origin without it.
  await page.context().route('https://res.cdn.office.net/**', (route) => route.abort());
  await page.route(`**${HOST_PATH}`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>Teams</title><body style="margin:0"></body></html>',
    }),
  );
  await page.goto(`${carte.url}${HOST_PATH}`);
  await page.evaluate(playTeams, {
    token,
    theme: place.theme ?? 'default',
    path: place.path ?? '/tab/',
    subPage: place.subPage ?? null,
    frameContext: place.frameContext ?? 'content',
    clientType: place.clientType ?? 'web',
    locale: place.locale ?? 'en-gb',
    refusal: place.refusal ?? null,
    hasNestedAppAuth: place.hasNestedAppAuth ?? false,
  });
  const element = await page.waitForSelector('iframe');
  const tab = await element.contentFrame();
  if (!tab) throw new Error('the host shows no frame');
  const changeTheme = async (theme: string) => {
    const before = await tab.evaluate(readGround);
    await page.evaluate(
      (name) => frames[0]?.postMessage({ func: 'themeChange', args: [name] }, location.origin),
      theme,
    );
    await expectChange(tab, before);
  };
  return { tab, openedLinks, asked, staged, changeTheme };
}

const readGround = (): string => document.documentElement.style.getPropertyValue('--page');

async function expectChange(tab: Frame, before: string): Promise<void> {
  await tab.waitForFunction(
    (ground) => document.documentElement.style.getPropertyValue('--page') !== ground,
    before,
  );
}
