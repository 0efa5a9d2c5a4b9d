import sharp from 'sharp';

/** The least that Google asks for: developers.google.com/wallet/generic/resources/brand-guidelines */
const SIDE_PX = 660;
/** The corners of what lies within stay inside of the circle that is cut out, with some air. */
const INNER_PX = Math.floor(SIDE_PX * 0.62);

const WHITE = '#ffffff';

/** A logo of any shape as a square PNG that may be cut to a circle. It was made for paper, so it stands on white. */
export async function roundLogo(png: Buffer): Promise<Buffer> {
  const margin = (SIDE_PX - INNER_PX) / 2;
  const [before, after] = [Math.floor(margin), Math.ceil(margin)];
  const sides = { top: before, left: before, bottom: after, right: after };
  return sharp(png)
    .flatten({ background: WHITE })
    .resize({ width: INNER_PX, height: INNER_PX, fit: 'contain', background: WHITE })
    .extend({ ...sides, background: WHITE })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
