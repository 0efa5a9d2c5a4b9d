import { expect, test } from 'vitest';
import { aCaller, NOW } from '../../domain/factories.fixture.ts';
import { createSealer } from '../../lib/seal.ts';
import { createDownloadLinks } from './download-links.ts';

const sealer = createSealer([{ id: 'k', key: Buffer.alloc(32, 7) }]);
const MINUTE_MS = 60_000;

function someLinks(key = sealer) {
  let now = NOW;
  const links = createDownloadLinks({
    sealer: key,
    publicUrl: 'https://cards.example',
    clock: () => now,
  });
  return { links, advance: (ms: number) => void (now = new Date(now.getTime() + ms)) };
}

const tokenOf = (url: string) => url.replace('https://cards.example/api/downloads/', '');
const download = { file: 'leads', query: { search: 'ada' } } as const;

test('a link gives the same file to the same person for five minutes, and says nothing of either', () => {
  const { links, advance } = someLinks();
  const caller = aCaller();
  const { url, expiresAt } = links.make(caller, download);
  expect(expiresAt.getTime() - NOW.getTime()).toBe(5 * MINUTE_MS);
  expect(url).not.toContain(caller.tenantId);
  advance(5 * MINUTE_MS - 1);
  expect(links.open(tokenOf(url))).toEqual({ caller, download });
  advance(1);
  expect(() => links.open(tokenOf(url))).toThrow(expect.objectContaining({ code: 'link_expired' }));
});

test('a link that is altered anywhere, made elsewhere or made up is none', () => {
  const { links } = someLinks();
  const token = tokenOf(links.make(aCaller(), download).url);
  const elsewhere = someLinks(createSealer([{ id: 'k', key: Buffer.alloc(32, 8) }])).links;
  const isNone = (made: string) =>
    expect(() => links.open(made), made).toThrow(expect.objectContaining({ code: 'not_found' }));
  const parts = token.split('.');
  for (const [place, part] of parts.entries()) {
    const altered = (part.startsWith('A') ? 'B' : 'A') + part.slice(1);
    isNone(parts.with(place, altered).join('.'));
  }
  isNone(tokenOf(elsewhere.make(aCaller(), download).url));
  isNone('v1.k.x.y.z');
  isNone(sealer.seal(JSON.stringify({ caller: aCaller(), download }), ['something else']));
});
