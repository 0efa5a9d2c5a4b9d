import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REFUSALS, TROUBLES } from './problems.ts';

/** What no screen of the tab can bring about: a request that it does not make. */
const NEVER_MET = ['method_not_allowed', 'unsupported_media_type'];

const sourceOf = (file: string) => readFileSync(`api/${file}`, 'utf8');

test('every code that the API refuses with has words in every language', () => {
  const [, union = ''] = /type ErrorCode =([^;]*);/.exec(sourceOf('domain/errors.ts')) ?? [];
  const codes = [...union.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(30);
  expect([...REFUSALS, ...NEVER_MET].sort()).toEqual(codes.sort());
});

test('every trouble that has words is one that a run or a directory can have', () => {
  const sources = [
    'domain/consent.ts',
    'domain/credential-watch.ts',
    'domain/subscription.ts',
    'domain/undo.ts',
    'services/photos/judging-photos.ts',
    'services/engine/apply.ts',
    'services/engine/execute.ts',
    'services/engine/outcome.ts',
    'services/engine/plan-page.ts',
    'domain/wallet.ts',
  ].map(sourceOf);
  const unknown = TROUBLES.filter((code) => !sources.some((text) => text.includes(`'${code}'`)));
  expect(unknown).toEqual([]);
});
