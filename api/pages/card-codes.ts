import type { PublicCard } from '../domain/public-card.ts';
import { cardName } from '../sharing/card-name.ts';
import { contentDisposition } from '../sharing/file-name.ts';
import { offlineMatrix, offlineVcard } from '../sharing/offline-code.ts';
import { readBack } from '../sharing/qr-check.ts';
import { qrPdf } from '../sharing/qr-pdf.ts';
import { cardAddressForQr, type QrMatrix, qrMatrix, qrPng, qrSvg } from '../sharing/qr.ts';
import { type Answer, createAnswer, publicHeaders } from './answer.ts';
import { codePage } from './code-page.ts';
import { pageAnswer } from './page-answer.ts';
import type { CodePart } from './public-path.ts';
import type { Language } from './words.ts';

type Asked = { part: CodePart; sizePx: number; address: string; language: Language };

/** A card's code in the form that was asked for. No code leaves that does not read. */
export async function codeAnswer(card: PublicCard, asked: Asked): Promise<Answer> {
  const { part, sizePx, address, language } = asked;
  switch (part) {
    case 'qr.svg':
      return svgAnswer(cardCode(address), cardName(card.fields));
    case 'qr.png':
      return pngAnswer(cardCode(address), sizePx);
    case 'qr.pdf':
      return pdfAnswer(card, cardCode(address), language);
    case 'code':
      return pageAnswer(200, codePage({ card, language, qrSvg: inlineCode(address, language) }));
    case 'offline-qr.svg':
      return svgAnswer(offlineCode(card, asked), cardName(card.fields), 'Accept-Language');
    case 'offline-qr.png':
      return pngAnswer(offlineCode(card, asked), sizePx, 'Accept-Language');
  }
}

/** The code of the card's address as part of a page. */
export function inlineCode(address: string, { words }: Language): string {
  return qrSvg(cardCode(address), { title: words.codeOfCard });
}

function cardCode(address: string): QrMatrix {
  const text = cardAddressForQr(address);
  return readBack(qrMatrix(text, { level: 'M' }), text);
}

function offlineCode(card: PublicCard, { address, language }: Asked): QrMatrix {
  const text = offlineVcard(card, { url: address, contact: language.words.contact });
  return readBack(offlineMatrix(text), text);
}

function svgAnswer(matrix: QrMatrix, title: string, ...vary: string[]): Answer {
  const headers = {
    ...publicHeaders('image/svg+xml; charset=utf-8'),
    vary: [...vary, 'Accept-Encoding'].join(', '),
  };
  return createAnswer(200, headers, Buffer.from(qrSvg(matrix, { title })), { compress: true });
}

/** Mail signatures show the picture from other places. */
function pngAnswer(matrix: QrMatrix, sizePx: number, vary?: string): Answer {
  const headers = {
    ...publicHeaders('image/png'),
    'cross-origin-resource-policy': 'cross-origin',
    ...(vary && { vary }),
  };
  return createAnswer(200, headers, qrPng(matrix, { sizePx }), { compress: false });
}

async function pdfAnswer(card: PublicCard, matrix: QrMatrix, { words }: Language): Promise<Answer> {
  const title = cardName(card.fields) || words.contact;
  const headers = {
    ...publicHeaders('application/pdf'),
    'content-disposition': contentDisposition('inline', title, 'pdf'),
    vary: 'Accept-Language',
  };
  const pdf = await qrPdf(matrix, { title, changedAt: card.changedAt });
  return createAnswer(200, headers, pdf, { compress: false });
}
