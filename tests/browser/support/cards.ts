import jsqr from 'jsqr';
import ICAL from 'ical.js';
import sharp from 'sharp';

/** What a phone reads off the picture. */
export async function decodeQr(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** The properties of a vCard by name, as a reader that is not ours understands them. */
export function readVcard(text: string): Map<string, string | string[]> {
  const [, properties] = ICAL.parse(text) as [
    string,
    [name: string, parameters: object, type: string, value: string | string[]][],
  ];
  return new Map(properties.map(([name, , , value]) => [name, value]));
}
