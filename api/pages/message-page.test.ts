import { expect, test } from 'vitest';
import { getLanguage, LANGUAGES } from './language.ts';
import { errorPage, gonePage, notFoundPage, tooManyPage } from './message-page.ts';
import type { Language } from './words.ts';

const TEAM_PAGE = { kind: 'page', url: 'https://contoso.com/team?a=1&b="2"' } as const;
const COLLEAGUE = { kind: 'card', slug: '7K3M9QX2ABCDEFGHJKMNPQRSTW', name: 'A <b> & Co' } as const;

test('a card that is off the web leads to a page or a colleague by one link', () => {
  const english = getLanguage('en');
  const linkOf = ({ html }: { html: string }) => /<a .*<\/a>/.exec(html)?.[0];
  expect(linkOf(gonePage(english))).toBeUndefined();
  expect(linkOf(gonePage(english, TEAM_PAGE))).toBe(
    '<a class="button" href="https://contoso.com/team?a=1&amp;b=%222%22" rel="noopener noreferrer nofollow">Open the team page</a>',
  );
  expect(linkOf(gonePage(english, COLLEAGUE))).toBe(
    '<a class="button" href="/c/7K3M9QX2ABCDEFGHJKMNPQRSTW" rel="noopener noreferrer nofollow">Open the card of A &lt;b&gt; &amp; Co</a>',
  );
});

test.each([
  ['gone', gonePage],
  ['gone, with a page', (language: Language) => gonePage(language, TEAM_PAGE)],
  ['gone, with a colleague', (language: Language) => gonePage(language, COLLEAGUE)],
  ['not found', notFoundPage],
  ['too many', tooManyPage],
  ['error', errorPage],
])('the page for %s speaks every language and has a policy of its own', (_, message) => {
  const pages = LANGUAGES.map((language) => message(language));
  expect(new Set(pages.map(({ html }) => html)).size).toBe(LANGUAGES.length);
  for (const { html, contentSecurityPolicy } of pages) {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toContain('<script');
    expect(contentSecurityPolicy).toMatch(/^default-src 'none';/);
  }
});
