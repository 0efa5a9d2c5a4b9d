import { expect, test } from 'vitest';
import { leadsToMyCard } from './fetch-ahead.ts';

test.each([
  ['/tab/my-card', true],
  ['/tab/my-card/', true],
  ['/tab/my-cards', false],
  ['/tab/my-card-x', false],
  ['/tab/', false],
  ['/tab/cards/my-card', false],
])('%s leads to one’s own card: %s', (pathname, isSo) => {
  expect(leadsToMyCard({ pathname })).toBe(isSo);
});
