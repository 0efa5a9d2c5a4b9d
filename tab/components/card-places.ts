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
    png: `${base}/qr.png?size=${PNG_SIZE_PX}`,
    /** For a host that opens links outside its frame. */
    outsidePng: `${url}/qr.png?size=${PNG_SIZE_PX}`,
    outsideSvg: `${url}/qr.svg`,
  };
}

/** A name for whoever shows a card: the card's own, or what it can be told by. */
export const nameOf = ({ fields, slug }: Pick<CardView, 'fields' | 'slug'>): string =>
  fields.displayName || slug;
