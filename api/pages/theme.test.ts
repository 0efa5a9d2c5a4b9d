import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastRatio } from '../lib/colour.ts';
import { themeCss } from './theme.ts';

/** The variables by light and by night. */
function themes(accent: string): Record<string, string>[] {
  return [...themeCss({ accent: accent, font: 'sans' }).matchAll(/:root\{([^}]*)\}/g)].map(
    ([, body = '']) => {
      const lines = body.split(';').map((line) => /^--(.*):(.*)$/.exec(line) ?? []);
      return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
    },
  );
}

test('a strong colour is used as it is', () => {
  expect(themes('#0b5cad')[0]).toEqual({
    paper: '#ffffff',
    accent: '#0b5cad',
    'on-accent': '#ffffff',
    'accent-text': '#0b5cad',
    edge: '#0b5cad',
  });
});

test('a light colour keeps its surface, gets black type and an edge, and is darkened as text', () => {
  const [light] = themes('#ffd400');
  expect(light).toMatchObject({ accent: '#ffd400', 'on-accent': '#000000' });
  expect(light?.['edge']).toBe(light?.['accent-text']);
});

test('every colour gives a button that can be read and seen, by light and by night', () => {
  const channel = fc.integer({ min: 0, max: 0xffffff });
  fc.assert(
    fc.property(channel, (value) => {
      const both = themes(`#${value.toString(16).padStart(6, '0')}`);
      expect(both).toHaveLength(2);
      for (const { paper = '', accent = '', edge = '', ...text } of both) {
        expect(contrastRatio(text['on-accent'] ?? '', accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(text['accent-text'] ?? '', paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(edge, paper)).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});

test('what is no colour never reaches a style sheet', () => {
  expect(() => themeCss({ accent: 'red;}body{display:none', font: 'sans' })).toThrow(RangeError);
});
