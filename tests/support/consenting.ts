import { expect } from 'vitest';
import type { ConsentView } from '../../api/contract/consent.ts';
import type { Caller } from './caller.ts';

/** A request for consent, with the address of Microsoft’s page for it. */
export const beginConsent = (caller: Caller): Promise<ConsentView> =>
  caller.make<ConsentView>('/api/consent-requests', { again: true }, 200);

/** Goes to Microsoft's page and answers there. Returns the address that it leads back to. */
export async function answerAt(url: string, choice: string): Promise<string> {
  const page = await fetch(url);
  expect(page.status).toBe(200);
  const markup = (await page.text()).replaceAll('&amp;', '&');
  const [, link = ''] = new RegExp(`href="([^"]*as=${choice}&[^"]*)"`).exec(markup) ?? [];
  const answer = await fetch(new URL(link, url), { redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

/** Comes back to Carte as a browser does, signed in nowhere. */
export async function comeBack(address: string, more: RequestInit = {}) {
  const answer = await fetch(address, more);
  const text = await answer.text();
  return { status: answer.status, title: /<h1>([^<]*)/.exec(text)?.[1], text };
}
