import { queryOptions } from '@tanstack/react-query';
import type { CardView } from '../../../api/contract/cards.ts';
import { placesOf } from '../card-places.ts';
import { fetchText } from './fetch-text.ts';

/**
 * A card's code as a picture in memory, so that it shows at once and stays when the network goes.
 * `offline` holds the contact itself, so whoever scans it needs no network either.
 */
export const codeQuery = (card: CardView, kind: 'link' | 'offline') =>
  queryOptions({
    queryKey: ['code', card.slug, card.updatedAt, kind],
    queryFn: async ({ signal }) => {
      const { svg, offlineSvg } = placesOf(card);
      const markup = await fetchText(kind === 'link' ? svg : offlineSvg, signal);
      return `data:image/svg+xml,${encodeURIComponent(markup)}`;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
