import { expect, test } from 'vitest';
import { toOutcome } from './server.ts';

const files = { data: '/srv/data', log: '/srv/server.log' };
const line = (text: string) => `2026-01-01 00:00:00.000 UTC [7] ${text}\n`;

test.each([
  ['FATAL:  lock file "postmaster.pid" already exists', 'locked'],
  ['FATAL:  lock file "postmaster.pid" is empty', 'locked'],
  ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'orphans'],
])('%j is an answer', (text, outcome) => {
  expect(toOutcome(line('LOG:  starting PostgreSQL') + line(text), files)).toBe(outcome);
});

test.each([
  [
    line('FATAL:  could not create any Unix-domain sockets'),
    'could not create any Unix-domain sockets',
  ],
  ['postgres: could not load library\n', 'postgres: could not load library'],
  ['', 'it gave no reason'],
])('%j is a failure with that reason', (output, reason) => {
  expect(() => toOutcome(output, files)).toThrow(
    `PostgreSQL did not start in /srv/data: ${reason}. Its log is /srv/server.log.`,
  );
});
