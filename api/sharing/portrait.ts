import { createHash } from 'node:crypto';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { AppError } from '../domain/errors.ts';

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

/** What is wrong with a picture, in words for whoever chose it. */
const REASONS = {
  empty: 'There is no picture in the request. Choose one and send it again.',
  too_many_bytes: 'The picture is larger than 5 MB. Choose a smaller one.',
  unknown_kind:
    'This is no JPEG, PNG or WebP picture. Save it as one of these and choose it again.',
  too_many_pixels:
    'The picture has more than 25 million pixels. Make it smaller and choose it again.',
  broken: 'The picture is broken or not complete. Save it anew or choose another one.',
};

/** A picture that cannot be used. The message is for people. */
class UnusablePictureError extends AppError {
  constructor(reason: keyof typeof REASONS, options?: ErrorOptions) {
    super('picture_unusable', REASONS[reason], options);
  }
}

/**
 * Any picture from outside as a JPEG that is safe to serve. What the file said about camera, place or author
 * stays behind.
 */
export async function toPortrait(bytes: Buffer): Promise<Portrait> {
  const { data, info } = await decodePicture(bytes, (picture) =>
    picture
      .resize(LONGEST_SIDE_PX, LONGEST_SIDE_PX, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }),
  );
  const version = createHash('sha256').update(data).digest('base64url').slice(0, 16);
  return { jpeg: data, width: info.width, height: info.height, version };
}

/**
 * A picture from outside, told by its first bytes, decoded within limits, turned upright and encoded anew by
 * `encode`. Throws `UnusablePictureError`.
 */
export async function decodePicture(
  bytes: Buffer,
  encode: (picture: Sharp) => Sharp,
): Promise<{ data: Buffer; info: OutputInfo }> {
  if (bytes.length === 0) throw new UnusablePictureError('empty');
  if (bytes.length > MAX_INPUT_BYTES) throw new UnusablePictureError('too_many_bytes');
  if (!isKnownFormat(bytes)) throw new UnusablePictureError('unknown_kind');
  const options = {
    limitInputPixels: MAX_INPUT_PIXELS,
    failOn: 'warning',
    animated: false,
    sequentialRead: true,
  } as const;
  try {
    const upright = sharp(bytes, options).timeout({ seconds: TIMEOUT_SECONDS }).rotate();
    return await encode(upright).toBuffer({ resolveWithObject: true });
  } catch (cause) {
    const isHuge = cause instanceof Error && /pixel limit/i.test(cause.message);
    throw new UnusablePictureError(isHuge ? 'too_many_pixels' : 'broken', { cause });
  }
}

/** The same; undefined where the picture cannot be used. */
export async function tryPortrait(bytes: Buffer): Promise<Portrait | undefined> {
  try {
    return await toPortrait(bytes);
  } catch (err) {
    if (err instanceof UnusablePictureError) return undefined;
    throw err;
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
