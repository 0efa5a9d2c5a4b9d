import sharp, { type OverlayOptions } from 'sharp';
import type { Colour } from '../../lib/colour.ts';
import { fittedLettering } from '../lettering.ts';
import { cardAddressForQr, darkRuns, qrMatrix, QUIET_MODULES } from '../qr.ts';
import { readBack } from '../qr-check.ts';
import type { Weight } from '../typefaces.ts';

/** Pieces of SVG for pictures that we draw: all text as outlines, so nothing of a card is ever markup. */

type Line = {
  x: number;
  /** Of the base line. */
  y: number;
  sizePx: number;
  leastPx: number;
  maxWidthPx: number;
  weight: Weight;
  colour: Colour;
  anchor?: 'start' | 'middle' | 'end';
};

const ANCHORS = { start: 0, middle: 0.5, end: 1 };

/** One line, smaller or shortened where it would not fit. Nothing for no text. */
export async function textLine(text: string | undefined, line: Line): Promise<string> {
  if (!text) return '';
  const { path, width } = await fittedLettering(text, line);
  const left = line.x - width * ANCHORS[line.anchor ?? 'start'];
  return `<path fill="${line.colour}" transform="translate(${left} ${line.y})" d="${path}"/>`;
}

export function box(
  {
    x,
    y,
    width,
    height,
    radius = 0,
  }: { x: number; y: number; width: number; height: number; radius?: number },
  colour: Colour,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${colour}"/>`;
}

/** A card's code on its white tile, `side` pixels wide with the quiet zone, each module whole pixels. */
export function codeTile(address: string, place: { x: number; y: number; side: number }): string {
  const text = cardAddressForQr(address);
  const matrix = readBack(qrMatrix(text, { level: 'M' }), text);
  const module = Math.floor(place.side / (matrix.size + 2 * QUIET_MODULES));
  const margin = (place.side - module * matrix.size) / 2;
  let path = '';
  for (const { x, y, length } of darkRuns(matrix)) {
    path += `M${place.x + margin + x * module} ${place.y + margin + y * module}h${length * module}v${module}h${-length * module}z`;
  }
  const tile = box(
    { ...place, width: place.side, height: place.side, radius: module * 2 },
    '#ffffff',
  );
  return `${tile}<path fill="#000000" shape-rendering="crispEdges" d="${path}"/>`;
}

export type Picture = { width: number; height: number; parts: string[] };

const svgOf = ({ width, height, parts }: Picture) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`,
  );

const QUALITY = 88;

/** The picture as JPEG. Colours are not thinned out: the edges of a code are what is read. */
export async function toJpeg(picture: Picture, over: OverlayOptions[] = []): Promise<Buffer> {
  return sharp(svgOf(picture))
    .flatten({ background: '#ffffff' })
    .composite(over)
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4', mozjpeg: false })
    .toBuffer();
}

/** A photo as a disc of `side` pixels, for laying over a picture. */
export async function disc(photoJpeg: Buffer, side: number): Promise<Buffer> {
  const mask = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><circle cx="50%" cy="50%" r="50%"/></svg>`;
  return sharp(photoJpeg)
    .resize(side, side, { fit: 'cover', position: 'top' })
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer();
}
