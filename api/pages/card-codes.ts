import type { PublicCard } from '../domain/public-card.ts';
import type { PictureKind } from '../domain/template.ts';
import { cardName } from '../sharing/card-name.ts';
import { contentDisposition } from '../sharing/file-name.ts';
import { offlineMatrix, offlineVcard } from '../sharing/offline-code.ts';
import { readBack } from '../sharing/qr-check.ts';
import { qrPdf } from '../sharing/qr-pdf.ts';
import { LOGO_LEVEL, logoSvg, type LogoTile, logoTile, qrPngWithLogo } from '../sharing/qr-logo.ts';
import {
  BLACK_ON_WHITE,
  cardAddressForQr,
  type QrColours,
  type QrMatrix,
  qrMatrix,
  qrPng,
  qrSvg,
} from '../sharing/qr.ts';
import { type Answer, createAnswer, publicHeaders } from './answer.ts';
import { codePage } from './code-page.ts';
import { pageAnswer } from './page-answer.ts';
import type { CodePart } from './public-path.ts';
import type { Language } from './words.ts';

type FindBrand = { findBrand(slug: string, kind: PictureKind): Promise<Buffer | undefined> };
type Asked = FindBrand & { part: CodePart; sizePx: number; address: string; language: Language };

/** A code ready to be drawn: read back, with the tile of its logo free. */
type DrawnCode = { matrix: QrMatrix; colours: QrColours; logo?: { png: Buffer; tile: LogoTile } };

/** A card's code in the form that was asked for. No code leaves that does not read. */
export async function codeAnswer(card: PublicCard, asked: Asked): Promise<Answer> {
  const { part, sizePx, language } = asked;
  const title = cardName(card.fields);
  switch (part) {
    case 'qr.svg':
      return svgAnswer(await cardCode(card, asked), title);
    case 'qr.png':
      return pngAnswer(await cardCode(card, asked), sizePx);
    case 'qr.pdf':
      return pdfAnswer(card, await cardCode(card, asked), language);
    case 'code':
      return pageAnswer(200, codePage({ card, language, qrSvg: await inlineCode(card, asked) }));
    case 'offline-qr.svg':
      return svgAnswer(offlineCode(card, asked), title, 'Accept-Language');
    case 'offline-qr.png':
      return pngAnswer(offlineCode(card, asked), sizePx, 'Accept-Language');
  }
}

/** The code of the card's address as part of a page. */
export async function inlineCode(
  card: PublicCard,
  asked: FindBrand & { address: string; language: Language },
): Promise<string> {
  return toSvg(await cardCode(card, asked), asked.language.words.codeOfCard);
}

async function cardCode(
  card: PublicCard,
  { address, findBrand }: FindBrand & { address: string },
): Promise<DrawnCode> {
  const text = cardAddressForQr(address);
  const { colour, hasLogo } = card.design.code;
  const colours = { dark: colour, light: '#ffffff' };
  const png = hasLogo && card.logo ? await findBrand(card.slug, 'logo') : undefined;
  const level = png ? LOGO_LEVEL : 'M';
  const whole = qrMatrix(text, { level });
  if (!png) return { matrix: readBack(whole, text, { colours }), colours };
  const tile = logoTile(whole.size, level);
  return { matrix: readBack(whole, text, { colours, tile }), colours, logo: { png, tile } };
}

function offlineCode(card: PublicCard, { address, language }: Asked): DrawnCode {
  const text = offlineVcard(card, { url: address, contact: language.words.contact });
  return { matrix: readBack(offlineMatrix(text), text), colours: BLACK_ON_WHITE };
}

const toSvg = ({ matrix, colours, logo }: DrawnCode, title: string): string =>
  qrSvg(matrix, { title, colours, over: logo ? logoSvg(logo.png, logo.tile) : '' });

function svgAnswer(code: DrawnCode, title: string, ...vary: string[]): Answer {
  const headers = {
    ...publicHeaders('image/svg+xml; charset=utf-8'),
    vary: [...vary, 'Accept-Encoding'].join(', '),
    ...(code.logo && {
      'content-security-policy': "default-src 'none'; img-src data:; frame-ancestors 'none'",
    }),
  };
  return createAnswer(200, headers, Buffer.from(toSvg(code, title)), { compress: true });
}

/** Mail signatures show the picture from other places. */
async function pngAnswer(code: DrawnCode, sizePx: number, vary?: string): Promise<Answer> {
  const headers = {
    ...publicHeaders('image/png'),
    'cross-origin-resource-policy': 'cross-origin',
    ...(vary && { vary }),
  };
  return createAnswer(200, headers, await toPng(code, sizePx), { compress: false });
}

async function toPng({ matrix, colours, logo }: DrawnCode, sizePx: number): Promise<Buffer> {
  if (logo) return qrPngWithLogo(matrix, { sizePx, colours, logo });
  return qrPng(matrix, { sizePx, colours });
}

/** A card's code as a picture by itself, `sizePx` wide and high. */
export const drawCode = async (
  card: PublicCard,
  { sizePx, ...asked }: FindBrand & { address: string; sizePx: number },
): Promise<Buffer> => toPng(await cardCode(card, asked), sizePx);

async function pdfAnswer(
  card: PublicCard,
  { matrix, ...drawn }: DrawnCode,
  { words }: Language,
): Promise<Answer> {
  const title = cardName(card.fields) || words.contact;
  const headers = {
    ...publicHeaders('application/pdf'),
    'content-disposition': contentDisposition('inline', title, 'pdf'),
    vary: 'Accept-Language',
  };
  const pdf = await qrPdf(matrix, { title, changedAt: card.changedAt, ...drawn });
  return createAnswer(200, headers, pdf, { compress: false });
}
