import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecord } from './csv.ts';

/** A reader by the letter of RFC 4180, and no part of the writer. */
function readRecord(line: string): string[] {
  const cells = [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30 901820', "'+49 30 901820"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['  =1', "'  =1"],
  ['\uff1d1', "'\uff1d1"],
  ['a "b", c', '"a ""b"", c"'],
  ['two\nlines', '"two\nlines"'],
  ['plain = text', 'plain = text'],
])('%j becomes %j', (text, cell) => {
  expect(csvRecord([text, null])).toBe(`${cell},\r\n`);
});

test('any text comes back from a foreign reader, and none of it begins a formula', () => {
  const cells = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(cells, (texts) => {
      const read = readRecord(csvRecord(texts).slice(0, -2));
      expect(read.map((cell, i) => (texts[i] === cell ? cell : cell.slice(1)))).toEqual(texts);
      for (const cell of read) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});
