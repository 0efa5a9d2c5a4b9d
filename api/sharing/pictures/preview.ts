import type { PublicCard } from '../../domain/public-card.ts';
import { cardInitials, cardName, namePrefix } from '../card-name.ts';
import { textColourOn } from '../../lib/colour.ts';
import { box, disc, type Picture, textLine, toJpeg } from './drawing.ts';

/** What a chat shows beside a link: https://ogp.me, in the size that every network takes. */
export const PREVIEW_SIZE = { width: 1_200, height: 630 };

const INK = '#17181a';
const MUTED = '#5a5e66';
const LEFT = 96;
const TEXT_WIDTH = 620;
const PORTRAIT = { x: 780, y: 155, side: 320 };

type Content = {
  /** Stands in for a name that is not there. */
  contact: string;
  photoJpeg?: Buffer | undefined;
};

/** The card as a picture for a chat: who it is and what they do, and the photo or initials. */
export async function previewPicture(
  { fields, design }: PublicCard,
  { contact, photoJpeg }: Content,
): Promise<Buffer> {
  const name = [namePrefix(fields), cardName(fields) || contact].filter(Boolean).join(' ');
  const line = { x: LEFT, maxWidthPx: TEXT_WIDTH, leastPx: 26, weight: 400 as const };
  const picture: Picture = {
    ...PREVIEW_SIZE,
    parts: [
      box({ x: 0, y: 0, ...PREVIEW_SIZE }, '#ffffff'),
      box({ x: 0, y: 0, width: 24, height: PREVIEW_SIZE.height }, design.accent),
      await textLine(name, { ...line, y: 300, sizePx: 76, leastPx: 40, weight: 700, colour: INK }),
      await textLine(fields.jobTitle, { ...line, y: 368, sizePx: 36, colour: INK }),
      await textLine(fields.company, { ...line, y: 420, sizePx: 36, colour: MUTED }),
      ...(photoJpeg ? [] : await initials(fields, design.accent)),
    ],
  };
  const { x: left, y: top, side } = PORTRAIT;
  const photo = photoJpeg && { input: await disc(photoJpeg, side), left, top };
  return toJpeg(picture, photo ? [photo] : []);
}

async function initials(fields: PublicCard['fields'], accent: string): Promise<string[]> {
  const { x, y, side } = PORTRAIT;
  const letters = await textLine(cardInitials(fields), {
    x: x + side / 2,
    y: y + side / 2 + 42,
    sizePx: 120,
    leastPx: 60,
    maxWidthPx: side * 0.8,
    weight: 700,
    colour: textColourOn(accent),
    anchor: 'middle',
  });
  return [box({ x, y, width: side, height: side, radius: side / 2 }, accent), letters];
}
