import { expect, test } from 'vitest';
import { toSubPageAddress } from './sub-page.ts';

test.each([
  ['cards', '/tab/cards'],
  ['import/runs/0190a1b2', '/tab/import/runs/0190a1b2'],
  ['cards?card=0190a1b2&folder=x', '/tab/cards?card=0190a1b2&folder=x'],
  ['', undefined],
  [undefined, undefined],
  ['//elsewhere.example', undefined],
  ['https://elsewhere.example', undefined],
  ['../c/1', undefined],
  ['cards#x', undefined],
])('a deep link to %s opens %s', (subPage, address) => {
  expect(toSubPageAddress(subPage)).toBe(address);
});
