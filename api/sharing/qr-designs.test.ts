import { createHash } from 'node:crypto';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createSlug } from '../domain/slug.ts';
import { readBack, UnreadableCodeError } from './qr-check.ts';
import { decodeTwice, drawPdf } from './qr-decoders.fixture.ts';
import { LOGO_LEVEL, logoSvg, logoTile, qrPngWithLogo, withLogoTile } from './qr-logo.ts';
import { qrPdf } from './qr-pdf.ts';
import { cardAddressForQr, isScannable, type QrColours, qrMatrix, qrPng, qrSvg } from './qr.ts';

const CHANGED_AT = new Date('2026-11-23T09:30:00Z');
/** 1,000 cards take some minutes: `PROOF_CODES=1000`. */
const DESIGNS = Number(process.env['PROOF_CODES'] ?? 40);

const seeded = (seed: number) => (size: number) =>
  createHash('shake256', { outputLength: size }).update(String(seed)).digest();

const addressOf = (seed: number) =>
  cardAddressForQr(`https://cards.contoso.com/c/${createSlug(seeded(seed))}`);

/** A strong shape in a colour of its own, on nothing. */
async function aLogo(colour: string, wide: boolean): Promise<Buffer> {
  const [width, height] = wide ? [320, 90] : [160, 160];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" rx="20" fill="${colour}"/><circle cx="50%" cy="50%" r="30" fill="#fff"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

const toColour = (rgb: number[]) =>
  `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel).map(toColour);

const light = fc
  .tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 200, max: 255 })))
  .map(toColour);

const onWhite = ({ dark }: QrColours): QrColours => ({ dark, light: '#ffffff' });

/** Any pair of colours that we take. */
const colours: fc.Arbitrary<QrColours> = fc
  .record({ dark: colour, light: fc.oneof(fc.constant('#ffffff'), light) })
  .filter(isScannable);

const design = fc
  .record({
    seed: fc.nat(),
    colours,
    logo: fc.option(fc.record({ colour, wide: fc.boolean() })),
    sizePx: fc.integer({ min: 180, max: 600 }),
  })
  .map((drawn) => (drawn.logo ? { ...drawn, colours: onWhite(drawn.colours) } : drawn));

describe('whatever the design, two foreign readers read', () => {
  test(`${DESIGNS} random designs as PNG, SVG and PDF`, { timeout: 900_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(design, async ({ seed, colours, logo, sizePx }) => {
        const text = addressOf(seed);
        const level = logo ? LOGO_LEVEL : 'M';
        const whole = qrMatrix(text, { level });
        const tile = logo ? logoTile(whole.size, level) : undefined;
        const matrix = readBack(whole, text, { colours, ...(tile && { tile }) });
        const art = logo && tile && { png: await aLogo(logo.colour, logo.wide), tile };

        const png = art
          ? await qrPngWithLogo(matrix, { sizePx, colours, logo: art })
          : qrPng(matrix, { sizePx, colours });
        const svg = qrSvg(matrix, {
          title: 'Code',
          colours,
          over: art ? logoSvg(art.png, art.tile) : '',
        });
        const pdf = await qrPdf(matrix, {
          title: 'Code',
          changedAt: CHANGED_AT,
          colours,
          ...(art && { logo: art }),
        });
        const drawn = await sharp(Buffer.from(svg), { density: 400 }).png().toBuffer();
        for (const picture of [png, drawn, await drawPdf(pdf)]) {
          expect(await decodeTwice(picture)).toEqual([text, text]);
        }
        expect(await decodeTwice(drawn, { page: '#000000' })).toEqual([text, text]);
      }),
      { numRuns: DESIGNS, seed: 20261126 },
    );
  });
});

describe('the tile of a logo', () => {
  test.each([
    [29, 'Q', 5],
    [33, 'Q', 5],
    [37, 'H', 9],
    [41, 'H', 9],
  ] as const)('of %i modules at %s is %i wide and in the middle', (size, level, modules) => {
    expect(logoTile(size, level)).toEqual({ from: (size - modules) / 2, modules });
  });

  test.each(['L', 'M'] as const)(
    'there is none at level %s, which has nothing to spare',
    (level) => {
      expect(() => logoTile(29, level)).toThrow(RangeError);
    },
  );

  test('clears its square and no more', () => {
    const matrix = { size: 37, isDark: () => true };
    const cleared = withLogoTile(matrix, logoTile(37, 'H'));
    let light = 0;
    for (let y = 0; y < 37; y++) for (let x = 0; x < 37; x++) if (!cleared.isDark(x, y)) light += 1;
    expect(light).toBe(81);
  });
});

describe('every code is read before it leaves', () => {
  const text = addressOf(1);
  const matrix = qrMatrix(text, { level: 'M' });

  test('one that reads is handed on', () => {
    expect(readBack(matrix, text)).toBe(matrix);
  });

  test('one that says something else is not', () => {
    expect(() => readBack(matrix, addressOf(2))).toThrow(UnreadableCodeError);
  });

  test('one with a logo on a tint is not, which misleads some readers', () => {
    const text = addressOf(1);
    const whole = qrMatrix(text, { level: LOGO_LEVEL });
    const tile = logoTile(whole.size, LOGO_LEVEL);
    const colours = { dark: '#000000', light: '#edcbcb' };
    expect(() => readBack(whole, text, { colours, tile })).toThrow(RangeError);
  });

  test('one that lost too much is not', () => {
    const half = {
      size: matrix.size,
      isDark: (x: number, y: number) => x < 15 && matrix.isDark(x, y),
    };
    expect(() => readBack(half, text)).toThrow(UnreadableCodeError);
  });

  test('nor is one whose tile eats more than its level can spare', () => {
    const tile = { from: 7, modules: 15 };
    expect(() => readBack(matrix, text, { tile })).toThrow(UnreadableCodeError);
  });
});

describe('the page for a printer', () => {
  const text = addressOf(3);
  const matrix = qrMatrix(text, { level: 'M' });
  const options = { title: 'Jane Doe\r\n/Author (x)', changedAt: CHANGED_AT };

  test('the same card gives the same bytes', async () => {
    expect(await qrPdf(matrix, options)).toEqual(await qrPdf(matrix, options));
  });

  test('colours that readers fail on are refused', async () => {
    await expect(
      qrPdf(matrix, { ...options, colours: { dark: '#ffd400', light: '#ffffff' } }),
    ).rejects.toThrow(RangeError);
  });
});
