import { createHash } from 'node:crypto';
import type { PictureKind } from '../domain/template.ts';
import { decodePicture } from './portrait.ts';

/** A logo as PNG, since it stands on any ground; a cover as JPEG. Sizes in pixels. */
export type EncodedPicture = { bytes: Buffer; width: number; height: number; version: string };

/** Twice as large as it is ever drawn: screens are dense. */
const LOGO = { width: 640, height: 240 };
const COVER = { width: 1_600, height: 640 };
const COVER_QUALITY = 80;

/** Any picture from outside as a logo or a cover that is safe to serve. Throws `UnusablePictureError`. */
export async function toBrandPicture(kind: PictureKind, bytes: Buffer): Promise<EncodedPicture> {
  const { data, info } = await decodePicture(bytes, (picture) =>
    kind === 'logo'
      ? picture
          .trim({ threshold: 8 })
          .resize({ ...LOGO, fit: 'inside', withoutEnlargement: true })
          .png({ compressionLevel: 9, palette: true })
      : picture
          .resize({ ...COVER, fit: 'cover', position: 'attention' })
          .flatten({ background: '#ffffff' })
          .jpeg({ quality: COVER_QUALITY }),
  );
  const version = createHash('sha256').update(data).digest('base64url').slice(0, 16);
  return { bytes: data, width: info.width, height: info.height, version };
}
