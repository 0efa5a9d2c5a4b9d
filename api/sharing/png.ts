import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG's colour type for pixels that are indexes into a palette. */
const INDEXED = 3;

type Rgb = readonly [number, number, number];

/**
 * A square picture in two colours as PNG with one bit per pixel (https://www.w3.org/TR/png-3/): some 400
 * bytes for a QR code. `rows` hold the packed pixels, the leftmost in the highest bit, 1 for `dark`.
 */
export function encodeTwoColourPng(
  rows: readonly Buffer[],
  { dark, light }: { dark: Rgb; light: Rgb },
): Buffer {
  const size = rows.length;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([1, INDEXED], 8);
  const noFilter = Buffer.alloc(1);
  const pixels = Buffer.concat(rows.flatMap((row) => [noFilter, row]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...light, ...dark])),
    // The highest level takes seven times as long over these and finds nothing more.
    chunk('IDAT', deflateSync(pixels, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Length, type, data, and a checksum over type and data. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
