import type { CardUrls } from './card-head.ts';

/** A card's address and those of what belongs to it. */
export const toUrls = (card: string): CardUrls => ({
  card,
  vcard: `${card}.vcf`,
  photo: `${card}/photo`,
  preview: `${card}/preview.jpg`,
});
