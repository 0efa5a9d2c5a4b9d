import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastRatio, parseColour, textColourOn, withContrast } from './colour.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast is as WCAG defines it', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastRatio('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('white type on a strong colour, black on a light one', () => {
  expect(textColourOn('#0b5cad')).toBe('#ffffff');
  expect(textColourOn('#ffd400')).toBe('#000000');
});

test('type on any colour can be read', () => {
  fc.assert(
    fc.property(colour, (ground) => {
      expect(contrastRatio(textColourOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('any colour can be made readable on paper and in the dark', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom('#ffffff', '#1b1b1d', '#000000'), (any, ground) => {
      expect(contrastRatio(withContrast(any, ground, 4.5), ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a colour that is readable already stays as it is', () => {
  expect(withContrast('#0b5cad', '#ffffff', 4.5)).toBe('#0b5cad');
});

test.each(['red', '#fff', '#12345', '#1234567', 'url(x)', '#00000g'])('%s is refused', (text) => {
  expect(() => parseColour(text)).toThrow(RangeError);
});
