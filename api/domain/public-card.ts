import type { CardFields } from './card-fields.ts';

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
  /** When anything a visitor sees last changed. */
  changedAt: Date;
};

/** How a template draws a card. */
export type CardDesign = {
  layout: 'portrait' | 'badge' | 'letterhead';
  /** `#rrggbb`: the organization's colour. */
  accent: string;
  /** What visitors who leave their details agree to; without it they are asked in words of ours. */
  consentText?: string;
};

export const DEFAULT_DESIGN: CardDesign = { layout: 'portrait', accent: '#0b5cad' };
