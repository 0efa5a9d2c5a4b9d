import { expect, test } from 'vitest';
import { complaintsIn } from './wallet-complaints.ts';

test.each([
  [
    'Get pass task (device d, serial s) encountered error: response lacked a last-modified header',
    'no_last_modified',
  ],
  [
    'Server ignored the “if-modified-since” header and returned the full unchanged pass',
    'unchanged_pass',
  ],
  ['Server requested update to unregistered serial number s', 'not_registered'],
  ['Register task encountered error: Authentication failure', 'unauthorized'],
  ['Spurious push: no serial numbers were returned', 'spurious_push'],
  ['Something that nobody has seen before', 'other'],
])('“%s” counts as %s', (line, kind) => {
  expect(complaintsIn([line, line])).toEqual([kind]);
});

test('each kind counts once, and nothing is none', () => {
  expect(complaintsIn([])).toEqual([]);
  expect(complaintsIn(['no last-modified', 'unregistered', 'last-modified missing'])).toEqual([
    'no_last_modified',
    'not_registered',
  ]);
});

test('only the beginning of a line is read, so that none is slow', () => {
  expect(complaintsIn([`${' '.repeat(300)}unregistered`])).toEqual(['other']);
});
