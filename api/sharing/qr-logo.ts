import sharp from 'sharp';
import { qrPng, QUIET_MODULES, type QrColours, type QrLevel, type QrMatrix } from './qr.ts';

/** A square in the middle of a code that carries no modules, in modules. */
export type LogoTile = { from: number; modules: number };

/**
 * The side of the tile as a share of the code's that every reader still bears: measured dead at 25 % (M),
 * 35 % (Q) and 40 % (H); a code at L or M has nothing to spare.
 */
const MOST_SHARE: Partial<Record<QrLevel, number>> = { Q: 0.2, H: 0.25 };

/** The level of a code that carries a logo. */
export const LOGO_LEVEL: QrLevel = 'H';

/** White around the logo within its tile, in modules, so that it touches no module. */
const TILE_MARGIN = 0.5;

/** The largest tile in the middle of a code of `size` modules. Codes are odd, so that it is odd as well. */
export function logoTile(size: number, level: QrLevel): LogoTile {
  const share = MOST_SHARE[level];
  if (!share) throw new RangeError('A code with a logo needs level Q or H.');
  const most = Math.floor(size * share);
  const modules = most % 2 === size % 2 ? most : most - 1;
  return { from: (size - modules) / 2, modules };
}

/** The code with the tile free of modules. */
export function withLogoTile({ size, isDark }: QrMatrix, { from, modules }: LogoTile): QrMatrix {
  const isInside = (at: number) => at >= from && at < from + modules;
  return { size, isDark: (x, y) => !(isInside(x) && isInside(y)) && isDark(x, y) };
}

/** Where the logo itself lies, in modules from the picture's edge, quiet zone included. */
export function logoPlace({ from, modules }: LogoTile): { at: number; side: number } {
  return { at: QUIET_MODULES + from + TILE_MARGIN, side: modules - 2 * TILE_MARGIN };
}

/** The logo as part of a code's drawing. `png` is ours: encoded by us, not by whoever uploaded it. */
export function logoSvg(png: Buffer, tile: LogoTile): string {
  const { at, side } = logoPlace(tile);
  return `<image x="${at}" y="${at}" width="${side}" height="${side}" href="data:image/png;base64,${png.toString('base64')}"/>`;
}

type LogoPng = { sizePx: number; colours?: QrColours; logo: { png: Buffer; tile: LogoTile } };

/** The code as PNG with a logo on its tile. `matrix` has the tile free. */
export async function qrPngWithLogo(
  matrix: QrMatrix,
  { sizePx, colours, logo }: LogoPng,
): Promise<Buffer> {
  const code = qrPng(matrix, { sizePx, ...(colours && { colours }) });
  const { width } = await sharp(code).metadata();
  const scale = Math.floor(width / (matrix.size + 2 * QUIET_MODULES));
  const { side } = logoPlace(logo.tile);
  const picture = await sharp(logo.png)
    .resize(Math.round(side * scale), Math.round(side * scale), {
      fit: 'contain',
      background: '#ffffff00',
    })
    .png()
    .toBuffer();
  return sharp(code)
    .toColourspace('srgb')
    .composite([{ input: picture, gravity: 'centre' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}
