import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { type PassFile, toPassFile } from './archive.ts';

/** Bytes of finished pictures that a process keeps. */
const MAX_BYTES = 48 * 1024 * 1024;
const DENSITIES = [1, 2, 3] as const;

/** Sizes in points: developer.apple.com/design/human-interface-guidelines/wallet */
const ICON = 38;
const THUMBNAIL = 90;
const LOGO = { width: 160, height: 50 };
const LOGO_PADDING = 6;

export type PictureSource = {
  accent: string;
  photo: Picture | null;
  logo: Picture | null;
};

type Picture = { version: string; read(): Promise<Buffer | undefined> };

/** The pictures of passes, each made once for all the cards that show it. */
export function createPassPictures() {
  const made = new LRUCache<string, PassFile[]>({
    maxSize: MAX_BYTES,
    sizeCalculation: (files) => files.reduce((sum, { bytes }) => sum + bytes.length, 1),
  });

  async function once(key: string, make: () => Promise<PassFile[]>): Promise<PassFile[]> {
    const known = made.get(key);
    if (known) return known;
    const files = await make();
    // Nothing could be read just now: that is not how the picture is.
    if (files.length > 0) made.set(key, files);
    return files;
  }

  async function ofPicture(
    picture: Picture | null,
    kind: 'photo' | 'logo',
    make: (bytes: Buffer) => Promise<PassFile[]>,
  ): Promise<PassFile[]> {
    if (!picture) return [];
    return once(`${kind} ${picture.version}`, async () => {
      const bytes = await picture.read();
      return bytes ? make(bytes) : [];
    });
  }

  /** Icon in three densities always; logo and thumbnail where the card has them. */
  return async ({ accent, photo, logo }: PictureSource): Promise<PassFile[]> => {
    const brand = await ofPicture(logo, 'logo', async (bytes) => [
      ...(await inDensities('logo', (density) => logoPlate(bytes, density))),
      ...(await inDensities('icon', (density) => logoIcon(bytes, density))),
    ]);
    const icons =
      brand.length > 0
        ? []
        : await once(`icon ${accent}`, () =>
            inDensities('icon', (density) => drawnIcon(accent, density)),
          );
    const faces = await ofPicture(photo, 'photo', (bytes) =>
      inDensities('thumbnail', (density) => thumbnail(bytes, density)),
    );
    return [...icons, ...brand, ...faces];
  };
}

const inDensities = (name: string, make: (density: number) => Promise<Buffer>) =>
  Promise.all(
    DENSITIES.map(async (density) =>
      toPassFile(density === 1 ? `${name}.png` : `${name}@${density}x.png`, await make(density)),
    ),
  );

const WHITE = '#ffffff';

/** A logo is made for paper, so it stands on a white plate whatever the pass's colour. */
async function logoPlate(bytes: Buffer, density: number): Promise<Buffer> {
  const padding = LOGO_PADDING * density;
  const inner = await sharp(bytes)
    .resize({
      width: LOGO.width * density - 2 * padding,
      height: LOGO.height * density - 2 * padding,
      fit: 'inside',
    })
    .flatten({ background: WHITE })
    .toBuffer({ resolveWithObject: true });
  const width = inner.info.width + 2 * padding;
  const height = inner.info.height + 2 * padding;
  const corners = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" rx="${padding}" fill="#fff"/></svg>`,
  );
  return sharp(corners)
    .composite([{ input: inner.data, left: padding, top: padding }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

function logoIcon(bytes: Buffer, density: number): Promise<Buffer> {
  const padding = 3 * density;
  const side = ICON * density - 2 * padding;
  return sharp(bytes)
    .resize({ width: side, height: side, fit: 'contain', background: WHITE })
    .extend({ top: padding, bottom: padding, left: padding, right: padding, background: WHITE })
    .flatten({ background: WHITE })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** A card with a face and two lines, in the organization's colour. */
function drawnIcon(accent: string, density: number): Promise<Buffer> {
  const side = ICON * density;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 38 38"><rect width="38" height="38" fill="${accent}"/><rect x="6" y="10" width="26" height="18" rx="3" fill="#fff"/><circle cx="13" cy="17" r="3" fill="${accent}"/><path d="M8.5 25a4.5 4 0 0 1 9 0z" fill="${accent}"/><path d="M21 16.5h7M21 21h5" stroke="${accent}" stroke-width="1.8" stroke-linecap="round"/></svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}

const thumbnail = (bytes: Buffer, density: number): Promise<Buffer> =>
  sharp(bytes)
    .resize({
      width: THUMBNAIL * density,
      height: THUMBNAIL * density,
      fit: 'cover',
      position: 'attention',
    })
    .png({ compressionLevel: 9 })
    .toBuffer();
