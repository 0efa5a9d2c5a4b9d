import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** A photo as we serve it: a JPEG of our own making, without metadata. Sizes in pixels. */
export type Portrait = { jpeg: Buffer; width: number; height: number; version: string };

const MAX_INPUT_BYTES = 5 * 1024 * 1024;
/** A small file can hold a huge picture; sharp's own default allows 268 million pixels. */
const MAX_INPUT_PIXELS = 25_000_000;
const LONGEST_SIDE_PX = 720;
const QUALITY = 82;
const TIMEOUT_SECONDS = 10;
/** A vCard's photo: phones take 300–500 px and 15–40 kB well (docs: vCard recipe). */
const VCARD_SIDE_PX = 400;
const VCARD_QUALITY = 78;

/** A picture that cannot be used: too large, of another kind than JPEG, PNG or WebP, or broken. */
export class UnusablePictureError extends Error {
  override readonly name = 'UnusablePictureError';
}

/**
 * Any picture from outside as a JPEG that is safe to serve: told by its first bytes, decoded within
 * limits, turned upright, scaled down, encoded anew. What the file said about camera, place or author
 * stays behind.
 */
export async function toPortrait(bytes: Buffer): Promise<Portrait> {
  if (bytes.length > MAX_INPUT_BYTES)
    throw new UnusablePictureError('the picture is larger than 5 MB');
  if (!isKnownFormat(bytes)) throw new UnusablePictureError('the picture is no JPEG, PNG or WebP');
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: MAX_INPUT_PIXELS,
      failOn: 'error',
      animated: false,
      sequentialRead: true,
    })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .rotate()
      .resize(LONGEST_SIDE_PX, LONGEST_SIDE_PX, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    const version = createHash('sha256').update(data).digest('base64url').slice(0, 16);
    return { jpeg: data, width: info.width, height: info.height, version };
  } catch (cause) {
    throw new UnusablePictureError('the picture cannot be read', { cause });
  }
}

/** The same photo, small and baseline, for a vCard. */
export async function toVcardPhoto(jpeg: Buffer): Promise<Buffer> {
  return sharp(jpeg, { limitInputPixels: MAX_INPUT_PIXELS })
    .resize(VCARD_SIDE_PX, VCARD_SIDE_PX, {
      fit: 'cover',
      position: 'attention',
      withoutEnlargement: true,
    })
    .jpeg({ quality: VCARD_QUALITY, progressive: false })
    .toBuffer();
}

function isKnownFormat(bytes: Buffer): boolean {
  const starts = (hex: string, at = 0) =>
    bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;
  const isJpeg = starts('ffd8ff');
  const isPng = starts('89504e470d0a1a0a');
  const isWebp = starts('52494646') && starts('57454250', 8);
  return isJpeg || isPng || isWebp;
}
