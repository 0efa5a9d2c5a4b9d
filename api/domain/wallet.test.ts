import { expect, test } from 'vitest';
import { nextModified, walletsIn } from './wallet.ts';

const at = (text: string) => new Date(`2026-11-26T12:00:${text}Z`);

test.each([
  ['00.000', undefined, '00.000'],
  ['00.001', undefined, '01.000'],
  ['05.400', '02.000', '06.000'],
  ['05.400', '06.000', '07.000'],
  ['05.400', '30.000', '31.000'],
])('what changes at :%s after :%s was modified at :%s', (now, before, expected) => {
  expect(nextModified(at(now), before === undefined ? undefined : at(before))).toEqual(
    at(expected),
  );
});

test.each([
  ['the server’s settings serve whoever has nothing of their own', {}, ['apple'], ['apple']],
  [
    'what has ended of their own is not made up for by the settings',
    { apple: false },
    ['apple'],
    [],
  ],
  ['each maker counts for itself', { apple: true, google: false }, [], ['apple']],
  ['makers have one order', { google: true, apple: true }, [], ['apple', 'google']],
] as const)('%s', (_what, own, ofAll, wallets) => {
  expect(walletsIn(own, ofAll)).toEqual(wallets);
});
