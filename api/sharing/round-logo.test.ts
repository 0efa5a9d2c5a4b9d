import sharp from 'sharp';
import { expect, test } from 'vitest';
import { roundLogo } from './round-logo.ts';

const SIDE = 660;

async function darkCorners(width: number, height: number): Promise<number> {
  const logo = await sharp({ create: { width, height, channels: 4, background: '#123456' } })
    .png()
    .toBuffer();
  const { data, info } = await sharp(await roundLogo(logo))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([SIDE, SIDE]);
  let outside = 0;
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const isInCircle = Math.hypot(x - SIDE / 2, y - SIDE / 2) <= SIDE / 2;
      if (!isInCircle && (data[(y * SIDE + x) * info.channels] ?? 0) < 255) outside++;
    }
  return outside;
}

test.each([
  ['wide', 640, 120],
  ['tall', 90, 240],
  ['square', 240, 240],
  ['tiny', 8, 8],
])('nothing of a %s logo is lost in a circle', async (_what, width, height) => {
  expect(await darkCorners(width, height)).toBe(0);
});
