import { expect, test } from 'vitest';
import { createAnswer } from './answer.ts';
import { createByteCache } from './byte-cache.ts';
import type { PublicPath } from './public-path.ts';
import { anExchange } from './request.fixture.ts';

const SLUG = '7K3M9QX2ABCDEFGHJKMNPQRSTV';
const OTHER = '7K3M9QX2ABCDEFGHJKMNPQRSTW';
const path = (slug = SLUG, part: PublicPath['part'] = 'page', sizePx = 0): PublicPath => ({
  slug,
  part,
  sizePx,
});
const answer = (text: string, bytes = 0) =>
  createAnswer(200, {}, Buffer.from(text.padEnd(bytes)), { compress: false });

/** A cache, with what it says to a request; undefined where it leaves that to others. */
function aCache(maxBytes?: number) {
  const cache = createByteCache(maxBytes === undefined ? {} : { maxBytes });
  const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') => {
    const { req, res, sent } = anExchange(url, headers, method);
    return cache.serve(req, res) ? sent.body.trim() : undefined;
  };
  const keep = (text: string, where = path(), language = 'en') =>
    cache.store([cache.ticket(where.slug)], where, language, answer(text));
  return { cache, ask, keep };
}

test('what is kept is served, in any spelling of its address', () => {
  const { ask, keep } = aCache();
  expect(ask(`/c/${SLUG}`)).toBeUndefined();
  keep('page');
  expect(ask(`/c/${SLUG}`)).toBe('page');
  expect(ask(`/c/${SLUG.toLowerCase()}/?utm_source=x`)).toBe('page');
});

test('each part, size, language and card is its own', () => {
  const { ask, keep } = aCache();
  keep('english');
  keep('deutsch', path(), 'de');
  keep('small', path(SLUG, 'qr.png', 64));
  expect(ask(`/c/${SLUG}`, { 'accept-language': 'de-CH,de;q=0.9' })).toBe('deutsch');
  expect(ask(`/c/${SLUG}`, { 'accept-language': 'en-GB' })).toBe('english');
  expect(ask(`/c/${SLUG}`, { 'accept-language': 'fr' })).toBeUndefined();
  expect(ask(`/c/${SLUG}/qr.png?size=64`)).toBe('small');
  expect(ask(`/c/${SLUG}/qr.png`)).toBeUndefined();
  expect(ask(`/c/${SLUG}.vcf`)).toBeUndefined();
  expect(ask(`/c/${OTHER}`)).toBeUndefined();
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
  '%s is not answered from memory',
  (method) => {
    const { ask, keep } = aCache();
    keep('page');
    expect(ask(`/c/${SLUG}`, {}, method)).toBeUndefined();
  },
);

test('HEAD is, without the bytes', () => {
  const { ask, keep } = aCache();
  keep('page');
  expect(ask(`/c/${SLUG}`, {}, 'HEAD')).toBe('');
});

test('what is forgotten is gone in every part and language, and nothing else is', () => {
  const { cache, ask, keep } = aCache();
  keep('english');
  keep('deutsch', path(), 'de');
  keep('card', path(SLUG, 'vcf'));
  keep('other', path(OTHER));
  cache.forget([SLUG]);
  expect(ask(`/c/${SLUG}`)).toBeUndefined();
  expect(ask(`/c/${SLUG}`, { 'accept-language': 'de' })).toBeUndefined();
  expect(ask(`/c/${SLUG}.vcf`)).toBeUndefined();
  expect(ask(`/c/${OTHER}`)).toBe('other');
});

test('what was loaded before its card changed is not kept after', () => {
  const { cache, ask, keep } = aCache();
  const before = cache.ticket(SLUG);
  cache.forget([SLUG]);
  cache.store([before], path(), 'en', answer('old'));
  expect(ask(`/c/${SLUG}`)).toBeUndefined();
  keep('new');
  cache.store([before], path(), 'en', answer('old'));
  expect(ask(`/c/${SLUG}`)).toBe('new');
});

test('two that load at once share the ticket, and both are too late after a change', () => {
  const { cache, ask } = aCache();
  const [one, two] = [cache.ticket(SLUG), cache.ticket(SLUG)];
  cache.store([one], path(), 'en', answer('page'));
  cache.store([two], path(SLUG, 'vcf'), 'en', answer('card'));
  expect([ask(`/c/${SLUG}`), ask(`/c/${SLUG}.vcf`)]).toEqual(['page', 'card']);
  cache.forget([SLUG]);
  cache.store([two], path(SLUG, 'vcf'), 'en', answer('card'));
  expect(ask(`/c/${SLUG}.vcf`)).toBeUndefined();
});

test('after a gap nothing is left, and nothing that was on its way is kept', () => {
  const { cache, ask, keep } = aCache();
  keep('page');
  const before = cache.ticket(OTHER);
  cache.forgetAll();
  cache.store([before], path(OTHER), 'en', answer('old'));
  expect(ask(`/c/${SLUG}`)).toBeUndefined();
  expect(ask(`/c/${OTHER}`)).toBeUndefined();
});

test('when there is no more room the oldest answers go, and their cards can be forgotten', () => {
  const { cache, ask } = aCache(10_000);
  const keep = (slug: string) =>
    cache.store([cache.ticket(slug)], path(slug), 'en', answer(slug, 3_000));
  const slugs = ['V', 'W', 'X', 'Y'].map((end) => SLUG.replace(/V$/, end));
  for (const slug of slugs) keep(slug);
  expect(slugs.map((slug) => ask(`/c/${slug}`) !== undefined)).toEqual([false, false, true, true]);
  cache.forget(slugs);
  expect(slugs.map((slug) => ask(`/c/${slug}`))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('when a card’s ticket is pushed out its answers go with it: nobody could forget them', () => {
  const { cache, ask, keep } = aCache();
  keep('page');
  const early = cache.ticket(SLUG);
  for (let n = 0; n < 20_000; n++) cache.ticket(`card ${n}`);
  expect(ask(`/c/${SLUG}`)).toBeUndefined();
  cache.store([early], path(), 'en', answer('page'));
  expect(ask(`/c/${SLUG}`)).toBeUndefined();
});

test('an answer larger than all room is served by others, not kept', () => {
  const { cache, ask, keep } = aCache(10_000);
  keep('small', path(OTHER));
  cache.store([cache.ticket(SLUG)], path(), 'en', answer('x', 20_000));
  expect(ask(`/c/${SLUG}`)).toBeUndefined();
  expect(ask(`/c/${OTHER}`)).toBe('small');
});
