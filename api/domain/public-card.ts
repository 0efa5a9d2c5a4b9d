import type { FONTS, LAYOUTS } from '../lib/design-choices.ts';
import type { CardFields } from './card-fields.ts';
import type { BrandPicture, DictionaryEntry } from './template.ts';
import type { WalletMaker } from './wallet.ts';

/** The one card a visitor may see: everything its page, vCard and codes are made of, and no more. */
export type PublicCard = {
  /** 26 characters of Crockford base 32, upper case. */
  slug: string;
  fields: CardFields;
  /** Stable for the card's life; becomes the vCard's UID. */
  id: string;
  /** `version` changes with the bytes. Sizes in pixels. */
  photo: { version: string; width: number; height: number } | null;
  design: CardDesign;
  /** What the law wants under the card. */
  legalLine: string | null;
  /** Where the organization says what becomes of visitors' details. */
  privacyUrl: string | null;
  /** What titles and departments are called in other languages. */
  dictionary: DictionaryEntry[];
  logo: BrandPicture | null;
  cover: BrandPicture | null;
  /** Whose wallets its organization gives passes out for. */
  wallets: readonly WalletMaker[];
  /** When anything a visitor sees last changed. */
  changedAt: Date;
};

export type Layout = (typeof LAYOUTS)[number];
export type Font = (typeof FONTS)[number];

/** How a template draws a card. */
export type CardDesign = {
  layout: Layout;
  /** `#rrggbb`: the organization's colour. */
  accent: string;
  /** What visitors who leave their details agree to; without it they are asked in words of ours. */
  consentText?: string;
  font: Font;
  code: {
    /** `#rrggbb`, dark on white. */
    colour: string;
    /** The logo in the middle of the code. */
    hasLogo: boolean;
  };
};

export const DEFAULT_DESIGN: CardDesign = {
  layout: 'portrait',
  accent: '#0b5cad',
  font: 'sans',
  code: { colour: '#000000', hasLogo: false },
};

/** A design as it is kept, which may be older than what a design can say today. */
export const toDesign = (kept: Partial<CardDesign> | null): CardDesign => ({
  ...DEFAULT_DESIGN,
  ...kept,
});
