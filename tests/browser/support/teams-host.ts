import type { Frame, Page } from 'playwright-core';
import type { TabUser } from '../../../sandbox/authority/tab-token.ts';
import type { Carte } from '../../support/carte.ts';

/** What the tab asked of its host. */
export type TeamsHost = {
  tab: Frame;
  openedLinks: string[];
  asked: string[];
  /** What was put on the meeting's stage. */
  staged: string[];
};

type Place = {
  theme?: string;
  /** The address of the tab in the frame. */
  path?: string;
  frameContext?: 'content' | 'settings' | 'sidePanel' | 'meetingStage';
  locale?: string;
  /** Whom the host signs in. */
  as?: TabUser;
};

const HOST_PATH = '/teams-host';

/**
 * A page of the same origin that shows the tab in a frame and speaks the Teams client's protocol
 * (github.com/OfficeDev/microsoft-teams-library-js: messages of `id`, `func`, `args`).
 */
export async function openInTeams(page: Page, carte: Carte, place: Place = {}): Promise<TeamsHost> {
  const { theme = 'default', path = '/tab/', frameContext = 'content', locale = 'en-gb' } = place;
  const { as = 'administrator' } = place;
  const asked: string[] = [];
  const staged: string[] = [];
  const openedLinks: string[] = [];
  const token = await carte.sandbox.tabToken(as);
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
  await page.evaluate(playTeams, { token, theme, path, frameContext, locale });
  const element = await page.waitForSelector('iframe');
  const tab = await element.contentFrame();
  if (!tab) throw new Error('the host shows no frame');
  return { tab, openedLinks, asked, staged };
}

type Asked = { id: number; uuidAsString?: string; func: string; args?: unknown[] };

type Shown = Required<Omit<Place, 'as'>> & { token: string };

/** Runs in the host's page. */
function playTeams({ token, theme, path, frameContext, locale }: Shown): void {
  const frame = document.createElement('iframe');
  frame.title = 'Carte';
  frame.style.cssText = 'width:100vw;height:100vh;border:0;display:block';
  const context = {
    theme,
    locale,
    entityId: 'cards',
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext,
  };
  const supports = { pages: { config: {} }, people: {}, meeting: {} };
  const runtime = { apiVersion: 4, supports, hostVersionsInfo: {} };
  const answers: Record<string, unknown[]> = {
    initialize: [frameContext, 'web', JSON.stringify(runtime), '2.0.1'],
    getContext: [context],
    'authentication.getAuthToken': [true, token],
    executeDeepLink: [true],
    'app.openLink': [true],
    'meeting.shareAppContentToStage': [null, true],
  };
  window.addEventListener('message', ({ data, source }: MessageEvent<Asked>) => {
    if (source !== frame.contentWindow || typeof data.func !== 'string') return;
    const { recordAsked } = window as unknown as {
      recordAsked(func: string, first: unknown): Promise<void>;
    };
    void recordAsked(data.func, data.args?.[0]);
    const args = answers[data.func];
    if (!args) return;
    const { id, uuidAsString } = data;
    frame.contentWindow?.postMessage({ id, uuidAsString, args }, location.origin);
  });
  document.body.append(frame);
  frame.src = path;
}
