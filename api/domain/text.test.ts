import { expect, test } from 'vitest';
import { cleanLine, cleanLines, toSearchKey } from './text.ts';

test.each([
  ['Ada\r\nTEL:666', 'Ada TEL:666'],
  ['Ada\rLovelace', 'Ada Lovelace'],
  ['a\u0000b\u0007c', 'abc'],
  ['tab\there', 'tab here'],
  ['\u202Eevil\u202C', 'evil'],
  ['\ud800x', '\ufffdx'],
  ['e\u0301', '\u00e9'],
  ['  wide   ', 'wide'],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
])('%j becomes %j', (from, to) => {
  expect(cleanLine(from, 100)).toBe(to);
});

test.each([undefined, null, 7, {}, ['x'], '', '  \n '])('%j is no text', (value) => {
  expect(cleanLine(value, 100)).toBeUndefined();
});

test('long text is cut between characters', () => {
  expect(cleanLine('x'.repeat(1_000), 10)).toBe('x'.repeat(10));
  expect(cleanLine('12345678901😀', 12)).toBe('12345678901');
});

test('a note keeps its lines', () => {
  expect(cleanLines('one\r\ntwo\u2028three', 100)).toBe('one\ntwo\nthree');
});

test.each([
  ['Jürgen  Weiß', 'jurgen weiss'],
  ['ÉLODIE', 'elodie'],
  ['Ｆｕｌｌ', 'full'],
  ['محمد', 'محمد'],
])('%s is searched as %s', (text, key) => {
  expect(toSearchKey(text)).toBe(key);
});
