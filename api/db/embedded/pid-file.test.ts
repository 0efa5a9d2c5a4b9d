import { expect, test } from 'vitest';
import { parsePidFile } from './pid-file.ts';

const whole = [
  '4711',
  '/srv/carte/postgres/data',
  '1763898151',
  '5432',
  '/srv/carte/postgres/socket',
  '',
  '  1234567     98304',
  'ready   ',
  '',
];

test('a server that takes connections is read whole', () => {
  expect(parsePidFile(whole.join('\n'))).toEqual({
    pid: 4711,
    port: 5432,
    socketDir: '/srv/carte/postgres/socket',
    isReady: true,
  });
});

test('a server that is starting has no more than it has written', () => {
  expect(parsePidFile(whole.with(7, 'starting').join('\n'))).toMatchObject({ isReady: false });
  expect(parsePidFile(`${whole.slice(0, 3).join('\n')}\n`)).toEqual({
    pid: 4711,
    port: 0,
    socketDir: undefined,
    isReady: false,
  });
});

test.each(['', '\n', 'garbage', '-1', '0'])('%j names no server', (text) => {
  expect(parsePidFile(text)).toBeUndefined();
});
