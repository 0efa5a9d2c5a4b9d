import { expect, test } from 'vitest';
import { escapeLine, escapeLines, foldLine } from './vcard-line.ts';

test.each([
  ['a;b,c\\d:e', 'a\\;b\\,c\\\\d:e'],
  ['Boss\rEMAIL:evil@example.com', 'Boss EMAIL:evil@example.com'],
  ['one\r\ntwo', 'one two'],
  ['one\u2028two\u0085three\u000bfour', 'one two three four'],
  ['\ufeffname\u0000', 'name'],
  ['\u202egnp.exe\u202c', 'gnp.exe'],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
  ['שָׁלוֹם\u200f', 'שָׁלוֹם\u200f'],
  ['\ud83d alone', '\ufffd alone'],
])('%j is written on one line as %j', (value, escaped) => {
  expect(escapeLine(value)).toBe(escaped.normalize('NFC'));
});

test('a note keeps its lines, each without the blanks around it', () => {
  expect(escapeLines('one \r\n two\rthree\n\nfour')).toBe('one\\ntwo\\nthree\\n\\nfour');
});

test('absent text is empty', () => {
  expect(escapeLine(undefined)).toBe('');
});

const octets = (text: string) => Buffer.byteLength(text);

test.each([
  ['two octets', 'é'],
  ['three octets', '漢'],
  ['four octets', '😀'],
])('a character of %s is never cut, wherever the fold falls', (_, char) => {
  for (let position = 0; position < 41; position++) {
    const line = `NOTE:${'x'.repeat(50 + position)}${char.repeat(60)}`;
    const folded = foldLine(line);
    const lines = folded.trimEnd().split('\r\n');
    expect(lines.every((text) => octets(text) <= 75)).toBe(true);
    expect(lines.slice(1).every((text) => text.startsWith(' '))).toBe(true);
    expect(folded.isWellFormed()).toBe(true);
    expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
  }
});

test('75 octets stay whole and 76 are folded, in ASCII and beyond', () => {
  expect(foldLine('x'.repeat(75))).toBe(`${'x'.repeat(75)}\r\n`);
  expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
  expect(foldLine('é'.repeat(38))).toBe(`${'é'.repeat(37)}\r\n é\r\n`);
  expect(foldLine('x'.repeat(75 + 74 + 1)).split('\r\n')).toHaveLength(4);
});
