import type { Problem } from '../contract/problem.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { cardName } from '../sharing/card-name.ts';
import { contentDisposition } from '../sharing/file-name.ts';
import { cardAddressForQr, qrMatrix, qrPng, qrSvg } from '../sharing/qr.ts';
import { vcard } from '../sharing/vcard.ts';
import { type Answer, createAnswer } from './answer.ts';
import { cardPage } from './card-page.ts';
import type { Page } from './document.ts';
import { gonePage } from './message-page.ts';
import type { PublicPath } from './public-path.ts';
import type { Language } from './words.ts';

type Parts = {
  publicUrl: string;
  findPhoto(slug: string): Promise<Buffer | undefined>;
  toVcardPhoto(jpeg: Buffer): Promise<Buffer>;
};

/** Every part of a published card as a whole answer. Undefined for a photo that there is none of. */
export function createCardAnswers(parts: Parts) {
  return {
    async make(
      card: PublicCard,
      { part, sizePx }: PublicPath,
      language: Language,
    ): Promise<Answer | undefined> {
      const address = `${parts.publicUrl}/c/${card.slug}`;
      switch (part) {
        case 'page':
          return makePage(card, { address, language });
        case 'vcf':
          return makeVcard(card, { address, language, photo: await vcardPhoto(parts, card) });
        case 'qr.svg':
          return makeSvg(card, address);
        case 'qr.png':
          return makePng(address, sizePx);
        case 'photo':
          return makePhoto(card.photo ? await parts.findPhoto(card.slug) : undefined);
        case 'apple.pkpass':
        case 'google-wallet':
          return walletNotConfigured;
      }
    },

    /** Off the web: the same for every part, and it names nobody. */
    gone: (language: Language): Answer => pageAnswer(410, gonePage(language)),
  };
}

export type CardAnswers = ReturnType<typeof createCardAnswers>;

const matrixOf = (address: string) => qrMatrix(cardAddressForQr(address), { level: 'M' });

async function vcardPhoto(
  { findPhoto, toVcardPhoto }: Parts,
  { slug, photo }: PublicCard,
): Promise<Buffer | undefined> {
  const jpeg = photo && (await findPhoto(slug));
  return jpeg ? toVcardPhoto(jpeg) : undefined;
}

function makePage(
  card: PublicCard,
  { address, language }: { address: string; language: Language },
): Answer {
  const urls = { card: address, vcard: `${address}.vcf`, photo: `${address}/photo` };
  const code = qrSvg(matrixOf(address), { title: language.words.codeOfCard });
  return pageAnswer(200, cardPage({ card, urls, language, qrSvg: code }));
}

function makeVcard(
  card: PublicCard,
  {
    address,
    language: { words },
    photo,
  }: { address: string; language: Language; photo: Buffer | undefined },
): Answer {
  const text = vcard(card, { url: address, labels: words, ...(photo && { photoJpeg: photo }) });
  const name = cardName(card.fields) || words.contact;
  const headers = {
    ...publicHeaders('text/vcard; charset=utf-8'),
    'content-disposition': contentDisposition('inline', name, 'vcf'),
    vary: 'Accept-Language',
  };
  return createAnswer(200, headers, Buffer.from(text), { compress: false });
}

function makeSvg(card: PublicCard, address: string): Answer {
  const svg = qrSvg(matrixOf(address), { title: cardName(card.fields) });
  const headers = { ...publicHeaders('image/svg+xml; charset=utf-8'), vary: 'Accept-Encoding' };
  return createAnswer(200, headers, Buffer.from(svg), { compress: true });
}

function makePng(address: string, sizePx: number): Answer {
  const png = qrPng(matrixOf(address), { sizePx });
  return createAnswer(200, publicHeaders('image/png'), png, { compress: false });
}

const NO_WALLET = {
  type: 'urn:carte:problem:wallet_not_configured',
  title: 'No wallet passes',
  status: 404,
  detail:
    'This organization gives out no wallet passes. Save the contact from the card’s page instead.',
  code: 'wallet_not_configured',
} satisfies Problem;

/** No organization can set wallet passes up yet. */
const walletNotConfigured = createAnswer(
  404,
  publicHeaders('application/problem+json; charset=utf-8'),
  Buffer.from(JSON.stringify(NO_WALLET)),
  { compress: false },
);

/** Adaptive Cards and mail signatures show the photo from other places. */
function makePhoto(jpeg: Buffer | undefined): Answer | undefined {
  const headers = {
    ...publicHeaders('image/jpeg'),
    'cross-origin-resource-policy': 'cross-origin',
  };
  return jpeg && createAnswer(200, headers, jpeg, { compress: false });
}

/** A page of ours with the policy that fits its very bytes. */
export function pageAnswer(
  status: number,
  { html, contentSecurityPolicy }: Page,
  more: Record<string, string> = {},
): Answer {
  const headers = {
    ...publicHeaders('text/html; charset=utf-8'),
    ...more,
    'content-security-policy': contentSecurityPolicy,
    vary: 'Accept-Language, Accept-Encoding',
  };
  return createAnswer(status, headers, Buffer.from(html), { compress: true });
}

/**
 * On every public answer. It may be kept but must be asked about again, so that a card that is taken
 * off the web is off it everywhere at once; with the ETag that costs no more than the question.
 */
function publicHeaders(contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'cache-control': 'public, no-cache',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
    'permissions-policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  };
}
