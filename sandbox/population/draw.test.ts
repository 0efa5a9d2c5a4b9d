import { expect, test } from 'vitest';
import { createDraw, hashText, scramble, unscramble } from './draw.ts';

test('scrambling can be turned back for every kind of number', () => {
  for (const value of [0, 1, 2, 249, 65_535, 499_999, 2 ** 31, 2 ** 32 - 1]) {
    expect(unscramble(scramble(value))).toBe(value);
  }
});

test('the same seed and position draw the same choices, others draw others', () => {
  const draws = (seed: number, position: number) => {
    const draw = createDraw(seed, position);
    return [draw.below(1000), draw.below(1000), draw.fraction()];
  };
  expect(draws(1, 7)).toEqual(draws(1, 7));
  expect(draws(1, 7)).not.toEqual(draws(1, 8));
  expect(draws(1, 7)).not.toEqual(draws(2, 7));
});

test('fractions spread evenly', () => {
  const draw = createDraw(3, 3);
  const values = Array.from({ length: 10_000 }, () => draw.fraction());
  const below = values.filter((value) => value < 0.25).length;
  expect(below).toBeGreaterThan(2_300);
  expect(below).toBeLessThan(2_700);
});

test('near texts have hashes that lie far apart', () => {
  expect(Math.abs(hashText('tenant 1') - hashText('tenant 2'))).toBeGreaterThan(1_000_000);
});
