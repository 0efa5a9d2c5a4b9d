import { create } from 'qrcode';
import { parseSlug } from '../domain/slug.ts';
import { cleanLine } from '../domain/text.ts';
import {
  type Colour,
  contrastRatio,
  parseColour,
  TEXT_CONTRAST,
  withContrast,
} from '../lib/colour.ts';
import { encodeTwoColourPng } from './png.ts';

/** A QR code as modules, without its quiet zone; `isDark` is asked of 0 to `size - 1` alone. */
export type QrMatrix = { size: number; isDark: (x: number, y: number) => boolean };

/** Share of the code that may be lost: about 7, 15, 25 and 30 %. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

export type QrColours = { dark: Colour; light: Colour };

export const BLACK_ON_WHITE: QrColours = { dark: '#000000', light: '#ffffff' };

export const MAX_QR_SIZE_PX = 2_048;

/** Modules of light around the code (ISO/IEC 18004). It is part of the picture, since pages and slides crop. */
export const QUIET_MODULES = 4;

/** Text as a QR code in the smallest version that holds it. */
export function qrMatrix(text: string, { level }: { level: QrLevel }): QrMatrix {
  const { modules } = create(text, { errorCorrectionLevel: level });
  return {
    size: modules.size,
    isDark: (x, y) => modules.get(y, x) === 1,
  };
}

/**
 * The address to put into a card's code. Upper case needs 5.5 bits a character instead of 8, which makes
 * larger modules; it means the same address only where nothing but scheme, host and our own path is in
 * it, since those are read in any case. Every other address is left as it is.
 */
export function cardAddressForQr(address: string): string {
  const url = URL.parse(address);
  const slug = /^\/c\/([^/]+)$/i.exec(url?.pathname ?? '')?.[1];
  if (!url || !slug || !parseSlug(slug)) return address;
  if (`${url.origin}${url.pathname}` !== url.href || !ALPHANUMERIC.test(url.href.toUpperCase()))
    return address;
  return url.href.toUpperCase();
}

/** The characters of QR's alphanumeric mode. */
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/;

/** The code as a drawing of any size, named `title` for those who cannot see it. `over` lies on top: a logo. */
export function qrSvg(
  matrix: QrMatrix,
  {
    title,
    colours = BLACK_ON_WHITE,
    over = '',
  }: { title: string; colours?: QrColours; over?: string },
): string {
  assertScannable(colours);
  const side = matrix.size + 2 * QUIET_MODULES;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img">`,
    `<title>${escapeXml(cleanLine(title, 200) ?? '')}</title>`,
    `<path fill="${colours.light}" d="M0 0h${side}v${side}H0z"/>`,
    `<path fill="${colours.dark}" d="${darkPath(matrix)}"/>${over}</svg>`,
  ].join('');
}

/** Dark modules side by side in a row, in modules from the code's corner. */
export type DarkRun = { x: number; y: number; length: number };

/** Each run of dark modules of a row, so that a drawing has few shapes and no seams. */
export function* darkRuns({ size, isDark }: QrMatrix): Generator<DarkRun> {
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!isDark(x, y)) continue;
      const start = x;
      while (x < size && isDark(x, y)) x++;
      yield { x: start, y, length: x - start };
    }
  }
}

function darkPath(matrix: QrMatrix): string {
  let path = '';
  for (const { x, y, length } of darkRuns(matrix)) {
    path += `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h${length}v1h${-length}z`;
  }
  return path;
}

/**
 * The code as PNG, `sizePx` wide and high. Modules are whole pixels, so that edges are sharp; what is
 * left over widens the quiet zone. A size too small for one pixel a module gives the smallest that is not.
 */
export function qrPng(
  matrix: QrMatrix,
  { sizePx, colours = BLACK_ON_WHITE }: { sizePx: number; colours?: QrColours },
): Buffer {
  if (!Number.isInteger(sizePx) || sizePx < 1 || sizePx > MAX_QR_SIZE_PX) {
    throw new RangeError(`A code is 1 to ${MAX_QR_SIZE_PX} pixels wide.`);
  }
  assertScannable(colours);
  const least = matrix.size + 2 * QUIET_MODULES;
  const size = Math.max(sizePx, least);
  const scale = Math.floor(size / least);
  const offset = Math.floor((size - matrix.size * scale) / 2);
  const blank = Buffer.alloc(Math.ceil(size / 8));
  const rows = Array.from({ length: size }, () => blank);
  for (let y = 0; y < matrix.size; y++) {
    const row = Buffer.alloc(blank.length);
    for (let x = 0; x < matrix.size; x++) {
      if (matrix.isDark(x, y)) setBits(row, offset + x * scale, scale);
    }
    rows.fill(row, offset + y * scale, offset + (y + 1) * scale);
  }
  return encodeTwoColourPng(rows, {
    dark: parseColour(colours.dark),
    light: parseColour(colours.light),
  });
}

function setBits(row: Buffer, from: number, count: number) {
  for (let bit = from; bit < from + count; bit++)
    row[bit >> 3] = (row[bit >> 3] ?? 0) | (128 >> (bit & 7));
}

/** How far the ground may be from white: a pale tint. On a strong one some readers find no code, on a white page least of all. */
const MOST_TINT = 1.5;

/**
 * Whether readers bear a code's colours: dark on light, 4.5 to 1, on white or nearly so. Orange, yellow and
 * grey codes die, inverted ones as well.
 */
export function isScannable({ dark, light }: QrColours): boolean {
  return (
    contrastRatio(light, '#ffffff') <= MOST_TINT && contrastRatio(dark, light) >= TEXT_CONTRAST
  );
}

/** The colour itself where readers bear it on white, else the nearest of its hue that they do. */
export const nearestCodeColour = (colour: Colour): Colour =>
  withContrast(colour, BLACK_ON_WHITE.light, TEXT_CONTRAST);

export function assertScannable(colours: QrColours) {
  if (!isScannable(colours)) {
    throw new RangeError(
      'A code needs a dark colour on white or a pale tint, with a contrast of 4.5 to 1.',
    );
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
