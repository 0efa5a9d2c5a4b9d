import type { CardView } from '../../api/contract/cards.ts';

/** The code's size when it is downloaded: sharp on a poster's corner, small in a mail. */
const PNG_SIZE_PX = 1_024;

type Card = Pick<CardView, 'slug' | 'status' | 'hasPhoto' | 'url'>;

/** Where the parts of a card are, from the tab's own server, which may have another name than the cards. */
export function placesOf({ slug, status, hasPhoto, url }: Card) {
  const base = `/c/${slug}`;
  return {
    /** A paused card answers 410 in all its parts. */
    photo: hasPhoto && status === 'active' ? `${base}/photo` : undefined,
    svg: `${base}/qr.svg`,
    offlineSvg: `${base}/offline-qr.svg`,
    signature: `${base}/signature.html`,
    /** For a host that opens links outside its frame: the card's public address, which asks for no sign-in. */
    outside: (part: string) => url + part,
    here: (part: string) => base + part,
  };
}

/** What a card is taken along as, by what follows its address. */
export const FILES = {
  vcard: { part: '.vcf', extension: 'vcf' },
  png: { part: `/qr.png?size=${PNG_SIZE_PX}`, extension: 'png' },
  svg: { part: '/qr.svg', extension: 'svg' },
  pdf: { part: '/qr.pdf', extension: 'pdf' },
} as const;

/** What stands behind somebody in a meeting: 1920 by 1080 pixels, with the code. */
export const BACKGROUNDS = ['paper', 'band', 'night', 'brand'] as const;

/** A name for whoever shows a card: the card's own, or what it can be told by. */
export const nameOf = ({ fields, slug }: Pick<CardView, 'fields' | 'slug'>): string =>
  fields.displayName || slug;
