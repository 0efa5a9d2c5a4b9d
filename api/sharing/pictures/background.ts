import type { PublicCard } from '../../domain/public-card.ts';
import { cardName } from '../card-name.ts';
import { type Colour, textColourOn, withContrast } from '../../lib/colour.ts';
import { box, codeTile, type Picture, textLine, toJpeg } from './drawing.ts';

/** What Teams and Zoom show behind somebody: 16 to 9, below their limits by far. */
export const BACKGROUND_SIZE = { width: 1_920, height: 1_080 };

export const BACKGROUND_DESIGNS = ['paper', 'band', 'night', 'brand'] as const;
export type BackgroundDesign = (typeof BACKGROUND_DESIGNS)[number];

/** 5 % from the edges, since programs crop; in a corner, since a head is in the middle. */
const EDGE = { x: 96, y: 72 };
/** At half the size a camera still reads a code this wide. */
const TILE = 300;

type Ground = {
  /** The whole picture, from corner to corner. */
  from: Colour;
  to: Colour;
  /** A stripe of the organization's colour at one side, in pixels. */
  stripe: number;
};

const LIGHT_TEXT = '#ffffff';
const DARK_TEXT = '#17181a';

function groundOf(design: BackgroundDesign, accent: Colour): Ground {
  switch (design) {
    case 'paper':
      return { from: '#faf9f6', to: '#e9e6df', stripe: 0 };
    case 'band':
      return { from: '#ffffff', to: '#eeeeee', stripe: 36 };
    case 'night':
      return { from: '#24262b', to: '#0f1012', stripe: 12 };
    case 'brand':
      return { from: accent, to: withContrast(accent, '#ffffff', 9), stripe: 0 };
  }
}

/**
 * A picture to sit in front of: the company and the name on one side, the code on the other. One's own
 * preview is mirrored, others see it right.
 */
export async function backgroundPicture(
  { fields, design: { accent } }: PublicCard,
  { design, address }: { design: BackgroundDesign; address: string },
): Promise<Buffer> {
  const { from, to, stripe } = groundOf(design, accent);
  const { width, height } = BACKGROUND_SIZE;
  const ink = textColourOn(from) === LIGHT_TEXT ? LIGHT_TEXT : DARK_TEXT;
  const line = { x: EDGE.x, maxWidthPx: 620, leastPx: 22, weight: 400 as const, colour: ink };
  const tile = { x: width - EDGE.x - TILE, y: EDGE.y, side: TILE };
  const picture: Picture = {
    ...BACKGROUND_SIZE,
    parts: [
      `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>`,
      `<rect width="${width}" height="${height}" fill="url(#g)"/>`,
      stripe ? box({ x: 0, y: 0, width: stripe, height }, accent) : '',
      await textLine(cardName(fields), { ...line, y: EDGE.y + 52, sizePx: 56, weight: 700 }),
      await textLine(fields.jobTitle, { ...line, y: EDGE.y + 108, sizePx: 32 }),
      await textLine(fields.company, { ...line, y: EDGE.y + 154, sizePx: 32 }),
      codeTile(address, tile),
    ],
  };
  return toJpeg(picture);
}
