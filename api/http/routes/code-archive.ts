import { once } from 'node:events';
import type { Response } from 'express';
import { Zip, ZipPassThrough } from 'fflate';
import { operations } from '../../contract/operations.ts';
import type { ArchivedCode, CodeArchive } from '../../services/cards/code-archive.ts';
import { CSV_BOM, csvRecord } from '../../sharing/csv.ts';
import { contentDisposition } from '../../sharing/file-name.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

type Parts = { readCodes: CodeArchive; publicUrl: string };

/** Codes of many cards in one file. */
export function codeArchiveRoutes(on: Register, { readCodes, publicUrl }: Parts): void {
  on(operations.exportCodes, async ({ query: { folderId, size } }, req, res) => {
    res.type('application/zip');
    res.set('content-disposition', contentDisposition('attachment', 'codes', 'zip'));
    await sendZip(res, readCodes(callerOf(req), { folderId, sizePx: size }), publicUrl);
  });
}

/** Sent as it is made. A file begins with the card's slug, since names come twice. */
async function sendZip(
  res: Response,
  codes: AsyncIterable<ArchivedCode>,
  publicUrl: string,
): Promise<void> {
  const zip = new Zip((error, chunk, isLast) => {
    if (error) return void res.destroy(error);
    res.write(chunk);
    if (isLast) res.end();
  });
  let index = CSV_BOM + csvRecord(['Name', 'File', 'Address']);
  for await (const { card, name, png } of codes) {
    if (res.destroyed) return;
    const file = `${card.slug}.png`;
    addFile(zip, file, png);
    index += csvRecord([name, file, `${publicUrl}/c/${card.slug}`]);
    if (res.writableNeedDrain) await once(res, 'drain');
  }
  addFile(zip, 'index.csv', Buffer.from(index));
  zip.end();
}

/** PNG is compressed already. */
function addFile(zip: Zip, name: string, bytes: Buffer): void {
  const file = new ZipPassThrough(name);
  zip.add(file);
  file.push(bytes, true);
}
