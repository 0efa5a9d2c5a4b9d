import PDFDocument from 'pdfkit';
import { cleanLine } from '../domain/text.ts';
import { type LogoTile, logoPlace } from './qr-logo.ts';
import { assertScannable, BLACK_ON_WHITE, darkRuns, QUIET_MODULES } from './qr.ts';
import type { QrColours, QrMatrix } from './qr.ts';

/** PDF measures in points, 72 to an inch. */
const POINTS_PER_MM = 72 / 25.4;

/** With its quiet zone. On paper a module wants at least 0.4 mm; of 37 + 8 modules this makes 1.1 mm. */
const SIDE_MM = 50;

export type QrPdfOptions = {
  /** The document's title: whose code this is. */
  title: string;
  /** Stands as the document's date, so that the same card gives the same bytes. */
  changedAt: Date;
  colours?: QrColours;
  logo?: { png: Buffer; tile: LogoTile };
};

/** The code as a page of its own, drawn as vectors, for a printer: 50 mm wide and high. */
export async function qrPdf(matrix: QrMatrix, options: QrPdfOptions): Promise<Buffer> {
  const { colours = BLACK_ON_WHITE, logo } = options;
  assertScannable(colours);
  const side = SIDE_MM * POINTS_PER_MM;
  const document = new PDFDocument({
    size: [side, side],
    margin: 0,
    info: {
      Title: cleanLine(options.title, 200) ?? '',
      Producer: 'Carte',
      Creator: 'Carte',
      CreationDate: options.changedAt,
    },
  });
  const bytes = collect(document);
  document.rect(0, 0, side, side).fill(colours.light);
  const module = side / (matrix.size + 2 * QUIET_MODULES);
  document.scale(module);
  for (const { x, y, length } of darkRuns(matrix)) {
    document.rect(x + QUIET_MODULES, y + QUIET_MODULES, length, 1);
  }
  document.fill(colours.dark);
  if (logo) {
    const { at, side: width } = logoPlace(logo.tile);
    document.image(logo.png, at, at, { fit: [width, width], align: 'center', valign: 'center' });
  }
  document.end();
  return bytes;
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
