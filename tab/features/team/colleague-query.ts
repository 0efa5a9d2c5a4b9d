import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Api } from '../../api/client.ts';

/** Which cards a tab shows: those of a folder, chosen ones, or everybody's. */
export type TeamChoice = { folderId?: string; cardIds?: string };

const PAGE = 50;
/** As many as an address has room for. */
export const MAX_CHOSEN = 40;

export const colleaguesQuery = (api: Api, choice: TeamChoice, search: string) =>
  infiniteQueryOptions({
    queryKey: ['colleagues', choice, search],
    queryFn: ({ pageParam, signal }) =>
      api.call('listColleagues', {
        query: { ...choice, search: search || undefined, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** The cards of people by their object ids. */
export const cardsOfPeople = async (api: Api, people: readonly string[]) =>
  (await api.call('listColleagues', { query: { people: people.join(','), limit: MAX_CHOSEN } }))
    .items;

/** What the address of a tab says it shows. */
export function toChoice(search: URLSearchParams): TeamChoice {
  const folderId = search.get('folder');
  const cardIds = search.get('cards');
  return { ...(folderId && { folderId }), ...(cardIds && { cardIds }) };
}

/** The address of a tab that shows these cards. */
export function toAddress({ folderId, cardIds }: TeamChoice): string {
  const search = new URLSearchParams();
  if (folderId) search.set('folder', folderId);
  if (cardIds) search.set('cards', cardIds);
  const query = search.size === 0 ? '' : `?${search.toString()}`;
  return `${window.location.origin}/tab/team${query}`;
}

/** The page that fills a meeting's stage with a card's code. */
export const stageAddress = (slug: string): string => `${window.location.origin}/tab/stage/${slug}`;
