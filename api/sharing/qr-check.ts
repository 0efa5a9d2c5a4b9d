import decodeQR from 'qr/decode.js';
import { parseColour } from '../lib/colour.ts';
import { type LogoTile, withLogoTile } from './qr-logo.ts';
import { BLACK_ON_WHITE, QUIET_MODULES, type QrColours, type QrMatrix } from './qr.ts';

/** A code that came out wrong. It is never sent: a printed one cannot be called back. */
export class UnreadableCodeError extends Error {
  constructor(options?: ErrorOptions) {
    super('The code could not be read back after it was drawn.', options);
    this.name = 'UnreadableCodeError';
  }
}

/** What a phone close by sees: four pixels a module are enough for every reader. */
const PIXELS_PER_MODULE = 4;

/**
 * Reads a code as a phone would, in its colours and with the tile of its logo lost, and hands it on.
 * Throws `UnreadableCodeError` where it says anything but `text`; `RangeError` for a logo on a tint, where a
 * white tile misleads some readers (one design of 500). About a millisecond.
 */
export function readBack(
  matrix: QrMatrix,
  text: string,
  { colours = BLACK_ON_WHITE, tile }: { colours?: QrColours; tile?: LogoTile } = {},
): QrMatrix {
  if (tile && colours.light !== BLACK_ON_WHITE.light)
    throw new RangeError('A code with a logo stands on white.');
  const drawn = tile ? withLogoTile(matrix, tile) : matrix;
  if (decode(toPixels(drawn, colours)) !== text) throw new UnreadableCodeError();
  return drawn;
}

type Pixels = { width: number; height: number; data: Uint8ClampedArray };

function decode(pixels: Pixels): string {
  try {
    return decodeQR(pixels);
  } catch (cause) {
    throw new UnreadableCodeError({ cause });
  }
}

/** The picture as red, green, blue and alpha, row by row. */
function toPixels({ size, isDark }: QrMatrix, { dark, light }: QrColours): Pixels {
  const side = (size + 2 * QUIET_MODULES) * PIXELS_PER_MODULE;
  const [darkPixel = 0, lightPixel = 0] = [dark, light].map(toPixel);
  const pixels = new Uint32Array(side * side).fill(lightPixel);
  const edge = QUIET_MODULES * PIXELS_PER_MODULE;
  for (let y = 0; y < size * PIXELS_PER_MODULE; y++) {
    for (let x = 0; x < size * PIXELS_PER_MODULE; x++) {
      if (!isDark(toModule(x), toModule(y))) continue;
      pixels[(y + edge) * side + x + edge] = darkPixel;
    }
  }
  return { width: side, height: side, data: new Uint8ClampedArray(pixels.buffer) };
}

const toModule = (pixel: number) => Math.floor(pixel / PIXELS_PER_MODULE);

/** Four bytes in the order of this machine's memory. */
const toPixel = (colour: string) =>
  new Uint32Array(new Uint8Array([...parseColour(colour), 255]).buffer)[0] ?? 0;
