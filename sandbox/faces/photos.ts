import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { createDraw } from '../population/draw.ts';
import type { Look } from '../population/portrait-look.ts';
import { drawPortrait } from './portrait.ts';

/** Somebody's photo: drawn from a look, or the bytes that a test gave them. */
export type Photo =
  { kind: 'drawn'; look: Look } | { kind: 'given'; jpeg: Buffer; width: number; height: number };

/** Makes the bytes of photos when they are asked for, and keeps the last of them. */
export type PhotoStudio = {
  /** Without a width: the photo as it was uploaded. */
  jpegOf(photo: Photo, width?: number): Promise<Buffer>;
};

/** The sizes Microsoft 365 offers, and the one portraits are drawn in. */
export const PHOTO_WIDTHS = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const;

const DRAWN_WIDTH: Record<Look['size'], number> = { usual: 648, large: 2048, tiny: 64 };
const CACHE_BYTES = 64 * 1024 * 1024;

export function photoWidth(photo: Photo): number {
  return photo.kind === 'given' ? photo.width : DRAWN_WIDTH[photo.look.size];
}

export function photoHeight(photo: Photo): number {
  return photo.kind === 'given' ? photo.height : DRAWN_WIDTH[photo.look.size];
}

/** The entity tag of a photo in one size, known without drawing it. */
export function photoEtag(photo: Photo, width: number): string {
  const identity = photo.kind === 'given' ? photo.jpeg : JSON.stringify(photo.look);
  const digest = createHash('sha256').update(identity).update(String(width)).digest('hex');
  return `"${digest.slice(0, 16).toUpperCase()}"`;
}

/** A photo from bytes that somebody uploaded; what is no picture counts as one of the usual size. */
export async function givenPhoto(jpeg: Buffer): Promise<Photo> {
  const { width = DRAWN_WIDTH.usual, height = DRAWN_WIDTH.usual } = await sharp(jpeg)
    .metadata()
    .catch(() => ({ width: undefined, height: undefined }));
  return { kind: 'given', jpeg, width, height };
}

export function createPhotoStudio(): PhotoStudio {
  const cache = new LRUCache<string, Buffer>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (jpeg) => jpeg.length,
  });
  return {
    async jpegOf(photo, width = photoWidth(photo)) {
      const etag = photoEtag(photo, width);
      const made = cache.get(etag) ?? (await makeJpeg(photo, width));
      cache.set(etag, made);
      return made;
    },
  };
}

async function makeJpeg(photo: Photo, width: number): Promise<Buffer> {
  if (photo.kind === 'given') {
    if (width === photo.width) return photo.jpeg;
    const resized = sharp(photo.jpeg).resize(width).jpeg().toBuffer();
    // Bytes that are no picture are passed on as they came.
    return resized.catch(() => photo.jpeg);
  }
  const { look } = photo;
  const drawing = sharp(Buffer.from(drawPortrait(look)), { density: 72 * (width / 400) });
  const picture = drawing.resize(width, width).flatten();
  if (width < DRAWN_WIDTH.large) return picture.jpeg({ quality: 86 }).toBuffer();
  const raw = { width, height: width, channels: 1 } as const;
  return picture
    .composite([{ input: grain(look.seed, width), raw, blend: 'soft-light' }])
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** The noise of a camera's sensor around middle grey: it makes a photo as heavy as real ones are. */
function grain(seed: number, width: number): Buffer {
  const draw = createDraw(seed, 2);
  const pixels = Buffer.alloc(width * width);
  for (let pixel = 0; pixel < pixels.length; pixel++) pixels[pixel] = 96 + draw.below(64);
  return pixels;
}
