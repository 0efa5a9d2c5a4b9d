import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { contrastRatio, TEXT_CONTRAST } from '../../lib/colour.ts';
import { aPublicCard, CARD_URL } from '../public-card.fixture.ts';
import { decodeTwice } from '../qr-decoders.fixture.ts';
import { cardAddressForQr } from '../qr.ts';
import { BACKGROUND_DESIGNS, BACKGROUND_SIZE, backgroundPicture } from './background.ts';
import { PREVIEW_SIZE, previewPicture } from './preview.ts';

const card = aPublicCard();
const CODE = cardAddressForQr(CARD_URL);
const LONG = 'Stellvertretende Abteilungsleiterin für Rechtsschutzversicherungsangelegenheiten';

const aPhoto = (colour: string) =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

/** Red, green and blue at a place. */
async function pixel(picture: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

const isNear = (found: number[], wanted: number[]) =>
  found.every((value, index) => Math.abs(value - (wanted[index] ?? -99)) < 8);

describe('a background', () => {
  test.each(BACKGROUND_DESIGNS)(
    '%s: the code is read at full size, smaller, and as others see it',
    async (design) => {
      const picture = await backgroundPicture(card, { design, address: CARD_URL });
      expect(await sharp(picture).metadata()).toMatchObject({ ...BACKGROUND_SIZE, format: 'jpeg' });
      expect(picture.length).toBeLessThan(1_000_000);
      for (const width of [1_920, 1_280, 960]) {
        const [, zxing] = await decodeTwice(await sharp(picture).resize(width).toBuffer());
        expect(zxing).toBe(CODE);
      }
      const corner = { left: 1_400, top: 0, width: 520, height: 500 };
      expect(await decodeTwice(await sharp(picture).extract(corner).toBuffer())).toEqual([
        CODE,
        CODE,
      ]);
    },
  );

  test.each(['#ffd400', '#0a0a0a', '#ffffff', '#7b1fa2'])(
    'in the colour %s its words can still be read',
    async (accent) => {
      const picture = await backgroundPicture(aPublicCard({ design: { ...card.design, accent } }), {
        design: 'brand',
        address: CARD_URL,
      });
      const ground = await pixel(picture, 8, 8);
      const colour = `#${ground.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      const best = Math.max(contrastRatio(colour, '#ffffff'), contrastRatio(colour, '#17181a'));
      expect(best).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    },
  );
});

describe('a preview', () => {
  const content = { contact: 'Contact' };

  test('is as large as chats want it', async () => {
    const picture = await previewPicture(card, content);
    expect(await sharp(picture).metadata()).toMatchObject({ ...PREVIEW_SIZE, format: 'jpeg' });
    expect(picture.length).toBeLessThan(300_000);
  });

  test('has the photo where there is one, the colour of the organization where not', async () => {
    const [left, top] = [800 + 30, 155 + 160];
    const photoJpeg = await aPhoto('#20a040');
    const withPhoto = await previewPicture(card, { ...content, photoJpeg });
    expect(isNear(await pixel(withPhoto, left, top), [0x20, 0xa0, 0x40])).toBe(true);
    const without = await previewPicture(card, content);
    expect(isNear(await pixel(without, left, top), [0x0b, 0x5c, 0xad])).toBe(true);
  });

  test('no text runs out of its column', async () => {
    const fields = { displayName: LONG, jobTitle: LONG.repeat(3), company: LONG };
    const picture = await previewPicture(aPublicCard({ fields }), content);
    for (let top = 0; top < PREVIEW_SIZE.height; top += 6) {
      expect(isNear(await pixel(picture, 745, top), [255, 255, 255])).toBe(true);
    }
  });

  test.each(['</svg><script>', '"><image href="https://evil.example/x"/>', '&amp;\u0000'])(
    'a name is drawn, never read: %s',
    async (displayName) => {
      const picture = await previewPicture(aPublicCard({ fields: { displayName } }), content);
      expect(await sharp(picture).metadata()).toMatchObject(PREVIEW_SIZE);
    },
  );
});
