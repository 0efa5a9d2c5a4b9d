import { expect, test } from 'vitest';
import { median, toTable } from './report.ts';

test('figures stand in columns, each beside its peer and its goal', () => {
  const peer = { name: 'bare node:http', value: 1_000 };
  expect(
    toTable([
      { what: 'page', unit: '/s', ours: 900, peer, goal: { of: 'ratio', atLeast: 0.8 } },
      { what: 'import', unit: 'ms', ours: 12_000, peer, goal: { of: 'ours', atMost: 10_000 } },
      { what: 'memory', unit: 'MiB', ours: 1.25, peer: null },
    ]),
  ).toEqual([
    '             Carte   beside                     ratio   goal',
    'page        900 /s   1,000 /s, bare node:http    0.90   ratio ≥ 0.8  met',
    'import   12,000 ms   1,000 ms, bare node:http   12.00   ≤ 10,000 ms  missed',
    'memory     1.3 MiB',
  ]);
});

test('a figure that could not be taken meets no goal', () => {
  const [, line] = toTable([
    { what: 'page', unit: 'ms', ours: Number.NaN, peer: null, goal: { of: 'ours', atMost: 10 } },
  ]);
  expect(line).toMatch(/missed$/);
});

test('the median is the middle one', () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([])).toBeNaN();
});
