import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSlug, parseSlug } from './slug.ts';

test('a slug is 26 characters of Crockford base 32 and comes back whatever the case', () => {
  for (let i = 0; i < 200; i++) {
    const slug = createSlug(randomBytes);
    expect(slug).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(parseSlug(slug.toLowerCase())).toBe(slug);
  }
});

test('each character takes 5 bits of its byte, evenly', () => {
  const counts = new Map<string, number>();
  const everyByte = (size: number) =>
    Uint8Array.from({ length: size }, (_, i) => (i * 7 + offset) % 256);
  let offset = 0;
  for (; offset < 256; offset++) {
    for (const char of createSlug(everyByte)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  expect(new Set(counts.values())).toEqual(new Set([208]));
  expect(counts.size).toBe(32);
});

test('look-alike letters are read as Crockford says', () => {
  expect(parseSlug('oOiIlL' + '0'.repeat(20))).toBe('001111' + '0'.repeat(20));
});

test.each([
  '',
  'A',
  'A'.repeat(25),
  'A'.repeat(27),
  'U'.repeat(26),
  `${'A'.repeat(25)}/`,
  `${'A'.repeat(25)}é`,
])('“%s” is no slug', (text) => {
  expect(parseSlug(text)).toBeUndefined();
});
