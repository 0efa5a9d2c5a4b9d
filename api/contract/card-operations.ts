import { z } from 'zod';
import { CardHistoryPage } from './card-history.ts';
import { CardView, MyCardView } from './cards.ts';
import { byId, operation } from './operation.ts';
import { PageQuery } from './paging.ts';
import { ReviewAnswer, ReviewCorrection, ReviewPage } from './review.ts';

/** What is to be decided about cards, and their photos. */
export const cardOperations = {
  listCardHistory: operation({
    method: 'get',
    path: '/api/cards/:id/history',
    summary: 'Why a card is as it is: what happened to it, newest first',
    who: 'admin',
    params: byId,
    query: PageQuery,
    answers: { 200: CardHistoryPage },
  }),

  listReview: operation({
    method: 'get',
    path: '/api/review',
    summary: 'Numbers of the directory that somebody had better look at',
    who: 'admin',
    query: PageQuery,
    answers: { 200: ReviewPage },
  }),
  acceptReview: operation({
    method: 'post',
    path: '/api/review/:id/accept',
    summary: 'The guess is right; the id is the card’s',
    who: 'admin',
    params: byId,
    body: ReviewAnswer,
    answers: { 200: CardView },
  }),
  correctReview: operation({
    method: 'post',
    path: '/api/review/:id/correct',
    summary: 'The number is another one',
    who: 'admin',
    params: byId,
    body: ReviewCorrection,
    answers: { 200: CardView },
  }),
  takeBackReview: operation({
    method: 'post',
    path: '/api/review/:id/undo',
    summary: 'Take an answer back: the number waits again',
    who: 'admin',
    params: byId,
    body: ReviewAnswer,
    answers: { 200: CardView },
  }),
  dismissReview: operation({
    method: 'post',
    path: '/api/review/:id/dismiss',
    summary: 'Leave the number as it is',
    who: 'admin',
    params: byId,
    body: ReviewAnswer,
    answers: { 200: CardView },
  }),

  exportCodes: operation({
    method: 'get',
    path: '/api/exports/codes.zip',
    summary: 'The codes of all published cards, or of a folder’s, as PNG with an index as CSV',
    who: 'admin',
    query: z.object({
      folderId: z.union([z.guid(), z.literal('root')]).optional(),
      /** Pixels; 64 to 2,048. */
      size: z.coerce.number().int().min(64).max(2_048).default(600),
    }),
    answers: { 200: null },
  }),

  replaceMyPhoto: operation({
    method: 'put',
    path: '/api/me/card/photo',
    summary: 'Put a photo of one’s own on one’s own card: JPEG, PNG or WebP, at most 5 MB',
    who: 'member',
    upload: 'picture',
    answers: { 200: MyCardView },
  }),
  removeMyPhoto: operation({
    method: 'delete',
    path: '/api/me/card/photo',
    summary: 'Take one’s own photo off; the directory’s comes back',
    who: 'member',
    answers: { 200: MyCardView },
  }),
  replacePhoto: operation({
    method: 'put',
    path: '/api/cards/:id/photo',
    summary: 'Put a photo on a card: JPEG, PNG or WebP, at most 5 MB',
    who: 'admin',
    params: byId,
    upload: 'picture',
    answers: { 200: CardView },
  }),
  removePhoto: operation({
    method: 'delete',
    path: '/api/cards/:id/photo',
    summary: 'Take an uploaded photo off; the directory’s comes back',
    who: 'admin',
    params: byId,
    answers: { 200: CardView },
  }),
} as const;
