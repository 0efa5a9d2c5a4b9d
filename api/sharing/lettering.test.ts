import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fittedLettering, lettering } from './lettering.ts';
import { findFace } from './typefaces.ts';

const STYLE = { sizePx: 40, weight: 400 } as const;

/** What the outlines look like, 0 and 1 by pixel. */
async function draw(path: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="70"><rect width="600" height="70" fill="#fff"/><path transform="translate(10 50)" d="${path}"/></svg>`;
  return sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
}

const same = async (one: string, other: string) =>
  (await draw((await lettering(one, STYLE)).path)).equals(
    await draw((await lettering(other, STYLE)).path),
  );

describe('a line as outlines', () => {
  test('is as wide as its letters', async () => {
    const [one, two] = [await lettering('nn', STYLE), await lettering('nnnn', STYLE)];
    expect(one.width).toBeGreaterThan(20);
    expect(two.width).toBeCloseTo(2 * one.width);
    expect(one.path).toMatch(/^M[\d.MLQCZ -]+Z$/);
  });

  test('is heavier in bold', async () => {
    const [plain, bold] = [
      await lettering('n', STYLE),
      await lettering('n', { ...STYLE, weight: 700 }),
    ];
    expect(bold.width).toBeGreaterThan(plain.width);
  });

  test.each(['Żółć', 'Αθήνα', 'Москва', 'हिन्दी', 'محمد', '山田太郎', 'ひらがな', 'Nguyễn', '1234'])(
    'is drawn in its own script: %s',
    async (text) => {
      for (const letter of text.replace(/\p{M}/gu, '')) {
        expect(findFace(letter.codePointAt(0) ?? 0)).toBeDefined();
      }
      const { width, path } = await lettering(text, STYLE);
      expect(width).toBeGreaterThan(30);
      expect(path.length).toBeGreaterThan(100);
    },
  );

  test('Arabic letters join: together they are shaped as they are not alone', async () => {
    const whole = await lettering('محمد', STYLE);
    const apart = await Promise.all([...'محمد'].map((letter) => lettering(letter, STYLE)));
    expect(whole.width).not.toBeCloseTo(apart.reduce((sum, { width }) => sum + width, 0));
  });

  test('what runs to the left does, and numbers in it do not', async () => {
    const [line, number, word] = await Promise.all(
      ['محمد 12', '12', 'محمد'].map((text) => lettering(text, STYLE)),
    );
    // On paper, from the left: the number, then the word.
    expect(line?.path.startsWith(number?.path ?? 'nothing')).toBe(true);
    expect(line?.width).toBeGreaterThan((number?.width ?? 0) + (word?.width ?? 0));
  });

  test('what no font has is left out, the rest stays', async () => {
    expect(await same('A\u{1F980}B', 'AB')).toBe(true);
  });

  test('breaks and invisible characters are cleaned away', async () => {
    expect(await same('A\r\nB\u0000', 'A B')).toBe(true);
  });

  test('nothing is nothing', async () => {
    expect(await lettering('', STYLE)).toEqual({ path: '', width: 0 });
  });
});

describe('a line that has to fit', () => {
  const room = { ...STYLE, maxWidthPx: 300, leastPx: 20 };

  test('keeps its size where there is room', async () => {
    expect(await fittedLettering('Jane Doe', room)).toMatchObject({ sizePx: 40 });
  });

  test('is set smaller where there is not', async () => {
    const { sizePx, width } = await fittedLettering('Maximiliane Alexandra', room);
    expect(sizePx).toBeLessThan(40);
    expect(sizePx).toBeGreaterThanOrEqual(20);
    expect(width).toBeLessThanOrEqual(300);
  });

  test('ends in an ellipsis where the least size is too large', async () => {
    const { sizePx, width, path } = await fittedLettering('x'.repeat(200), room);
    expect(sizePx).toBe(20);
    expect(width).toBeLessThanOrEqual(300);
    const dots = await lettering('…', { ...STYLE, sizePx: 20 });
    expect(path.length).toBeGreaterThan(dots.path.length);
  });
});
