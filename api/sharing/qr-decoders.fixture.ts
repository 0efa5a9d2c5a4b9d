import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const { resolve } = createRequire(import.meta.url);

/** Loaded from disk: by itself it would fetch its program from the web. */
const zxing = prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm')).buffer,
  },
  fireImmediately: true,
});

/** What two readers that share no line of code read from a picture, the picture lying on a page of a colour. */
export async function decodeTwice(
  picture: Buffer,
  { page = '#ffffff' }: { page?: string } = {},
): Promise<[jsqr: string | undefined, zxing: string | undefined]> {
  const { data, info } = await sharp(picture)
    .extend({ top: 24, bottom: 24, left: 24, right: 24, background: page })
    .flatten({ background: page })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data);
  await zxing;
  const image = {
    data: pixels,
    width: info.width,
    height: info.height,
    colorSpace: 'srgb' as const,
  };
  const [found] = await readBarcodes(image, { formats: ['QRCode'], tryInvert: false });
  return [jsqr.default(pixels, info.width, info.height)?.data, found?.text];
}

/** The first page of a document as PNG, drawn by Chromium's PDF engine. `scale` 1 is 72 pixels an inch. */
export async function drawPdf(pdf: Buffer, scale = 3): Promise<Buffer> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    const { data, width, height } = await document.getPage(0).render({ scale, render: 'bitmap' });
    const raw = { width, height, channels: 4 as const };
    return await sharp(data, { raw }).png().toBuffer();
  } finally {
    document.destroy();
    library.destroy();
  }
}
