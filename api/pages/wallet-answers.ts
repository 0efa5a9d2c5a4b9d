import type { Problem } from '../contract/problem.ts';
import { AppError } from '../domain/errors.ts';
import type { PublicCard } from '../domain/public-card.ts';
import type { PictureKind } from '../domain/template.ts';
import { cardName } from '../sharing/card-name.ts';
import { contentDisposition } from '../sharing/file-name.ts';
import { roundLogo } from '../sharing/round-logo.ts';
import {
  type Answer,
  createAnswer,
  pictureAnswer,
  publicHeaders,
  redirectAnswer,
} from './answer.ts';
import { gonePage, walletDownPage } from './message-page.ts';
import { pageAnswer } from './page-answer.ts';
import type { PublicPart, WalletPart } from './public-path.ts';
import type { Language } from './words.ts';

export type WalletPorts = {
  findBrand(slug: string, kind: PictureKind): Promise<Buffer | undefined>;
  /** The card as a pass for Apple Wallet; undefined where its organization gives out none. */
  giveApplePass(card: PublicCard): Promise<{ bytes: Buffer; modifiedAt: Date } | undefined>;
  /** Where the card's pass for Google Wallet can be kept; undefined as above, `gone` where it went off the web meanwhile. */
  giveGooglePass(card: PublicCard): Promise<{ link: string } | 'gone' | undefined>;
};

const PARTS: Record<WalletPart, true> = {
  'apple.pkpass': true,
  'google-wallet': true,
  'wallet-logo.png': true,
};
export const isWalletPart = (part: PublicPart): part is WalletPart => part in PARTS;

/** What a phone's wallet is given of a published card. Undefined for a logo that there is none of. */
export async function walletAnswer(
  card: PublicCard,
  part: WalletPart,
  { language, ...ports }: WalletPorts & { language: Language },
): Promise<Answer | undefined> {
  switch (part) {
    case 'apple.pkpass':
      return makeApplePass(card, language, ports);
    case 'google-wallet':
      return makeGooglePass(card, language, ports);
    case 'wallet-logo.png': {
      const logo = card.logo && (await ports.findBrand(card.slug, 'logo'));
      return pictureAnswer(logo && (await roundLogo(logo)), 'image/png');
    }
  }
}

/** A pass holds every language; only its file is named in the visitor's. */
async function makeApplePass(
  card: PublicCard,
  { words }: Language,
  { giveApplePass }: Pick<WalletPorts, 'giveApplePass'>,
): Promise<Answer> {
  const pass = await giveApplePass(card);
  if (!pass) return walletNotConfigured;
  const name = cardName(card.fields) || words.contact;
  const headers = {
    ...publicHeaders('application/vnd.apple.pkpass'),
    'content-disposition': contentDisposition('inline', name, 'pkpass'),
    'last-modified': pass.modifiedAt.toUTCString(),
    vary: 'Accept-Language',
  };
  return createAnswer(200, headers, pass.bytes, { compress: false });
}

/** Google has the pass before the link to it leaves, so that it never leads to nothing. */
async function makeGooglePass(
  card: PublicCard,
  language: Language,
  { giveGooglePass }: Pick<WalletPorts, 'giveGooglePass'>,
): Promise<Answer> {
  try {
    const given = await giveGooglePass(card);
    if (given === 'gone') return pageAnswer(410, gonePage(language));
    return given ? redirectAnswer(given.link) : walletNotConfigured;
  } catch (err) {
    if (!isOfGoogle(err)) throw err;
    const later = { 'retry-after': '30', 'cache-control': 'no-store' };
    return pageAnswer(503, walletDownPage(language), later);
  }
}

/** Administrators read why in the tab; a visitor can but try again. */
const isOfGoogle = (err: unknown): boolean =>
  err instanceof AppError && /^(wallet_unavailable$|google_)/.test(err.code);

const NO_WALLET = {
  type: 'urn:carte:problem:wallet_not_configured',
  title: 'No wallet passes',
  status: 404,
  detail:
    'This organization gives out no wallet passes. Save the contact from the card’s page instead.',
  code: 'wallet_not_configured',
} satisfies Problem;

/** The organization has no account with the maker, or what it signed with has ended. */
const walletNotConfigured = createAnswer(
  404,
  publicHeaders('application/problem+json; charset=utf-8'),
  Buffer.from(JSON.stringify(NO_WALLET)),
  { compress: false },
);
