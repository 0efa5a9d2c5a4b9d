import {
  type InfiniteData,
  infiniteQueryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import type { ReviewItem, ReviewPage } from '../../../../api/contract/review.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { ApiError } from '../../../api/api-error.ts';
import type { Api } from '../../../api/client.ts';

const KEY = ['review'] as const;
/** One more than a badge counts. */
const PAGE = 100;

/** What somebody decides about a number; of a correction, the right one as they wrote it. */
export type ReviewDecision =
  { action: 'accept' } | { action: 'dismiss' } | { action: 'correct'; value: string };

type Outcome = {
  onAnswered: () => void;
  onRefused: (error: Error, decision: ReviewDecision) => void;
};

/** Which number of which card: nothing else tells two apart. */
export const reviewKey = ({ cardId, original }: ReviewItem): string => `${cardId} ${original}`;

/** Numbers that wait for somebody, by name. */
export const reviewQuery = (api: Api) =>
  infiniteQueryOptions({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) =>
      api.call('listReview', { query: { cursor: pageParam, limit: PAGE }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** Answers a number, which then waits no more; neither does one that a colleague has answered. */
export function useAnswerReview(
  item: ReviewItem,
  // Said here and not with each answer: a row is gone before it could hear of its own.
  { onAnswered, onRefused }: Outcome,
) {
  const api = useApi();
  const queries = useQueryClient();
  const key = reviewKey(item);
  const drop = () =>
    queries.setQueryData<InfiniteData<z.infer<typeof ReviewPage>>>(
      KEY,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            total: Math.max(0, page.total - 1),
            items: page.items.filter((other) => reviewKey(other) !== key),
          })),
        },
    );
  return useMutation({
    mutationFn: (decision: ReviewDecision) => send(api, item, decision),
    onSuccess: () => {
      drop();
      onAnswered();
      return queries.invalidateQueries({ queryKey: ['cards'] });
    },
    onError: (error, decision) => {
      onRefused(error, decision);
      if (error instanceof ApiError && error.status === 404) drop();
    },
  });
}

/** Takes an answer back: the number waits again, wherever its name puts it. */
export function useTakeBackAnswer(
  { cardId, original }: ReviewItem,
  onFailed: (error: Error) => void,
) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('takeBackReview', { params: { id: cardId }, body: { original } }),
    onError: onFailed,
    onSettled: () =>
      Promise.all([KEY, ['cards']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

function send(api: Api, { cardId, original }: ReviewItem, decision: ReviewDecision) {
  const params = { id: cardId };
  switch (decision.action) {
    case 'accept':
      return api.call('acceptReview', { params, body: { original } });
    case 'dismiss':
      return api.call('dismissReview', { params, body: { original } });
    case 'correct':
      return api.call('correctReview', { params, body: { original, value: decision.value } });
  }
}
