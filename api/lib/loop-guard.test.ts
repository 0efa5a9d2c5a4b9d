import { expect, test } from 'vitest';
import { createLoopGuard } from './loop-guard.ts';

/** How many pages are read before it is a loop; 0 if it never is. */
function pagesUntilLoop(pages: Iterable<readonly [link: string, ids: readonly string[]]>): number {
  const guard = createLoopGuard();
  let count = 0;
  for (const [link, ids] of pages) {
    count += 1;
    if (guard.isLoop(link, ids)) return count;
  }
  return 0;
}
const times = <T>(count: number, make: (n: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n));

test('a long list is no loop', () => {
  expect(pagesUntilLoop(times(3_000, (n) => [`link ${n}`, [`person ${n}`]]))).toBe(0);
});

test('fifty empty pages in a row are no loop', () => {
  expect(pagesUntilLoop(times(50, (n) => [`link ${n}`, []]))).toBe(0);
});

test('a link that leads to itself is one, even to nobody or to others', () => {
  expect(pagesUntilLoop(times(99, () => ['same', ['a']]))).toBe(4);
  expect(pagesUntilLoop(times(99, () => ['same', []]))).toBe(4);
  expect(pagesUntilLoop(times(99, (n) => ['same', [`person ${n}`]]))).toBe(4);
});

test('links that lead round in a circle are one', () => {
  expect(pagesUntilLoop(times(99, (n) => [`link ${n % 3}`, [`person ${n % 3}`]]))).toBe(6);
});

test('new links to the same people are one', () => {
  expect(pagesUntilLoop(times(99, (n) => [`link ${n}`, ['a', 'b']]))).toBe(4);
});

test('a page that is replayed now and then is none', () => {
  const replayed = times(60, (n) => [`link ${n}`, [`person ${Math.floor(n / 2)}`]] as const);
  expect(pagesUntilLoop(replayed)).toBe(0);
});
