import sharp from 'sharp';

/** A picture in one colour, as PNG. */
export const picture = (background: string, width = 300, height = 120): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
