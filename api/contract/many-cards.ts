import { z } from 'zod';
import { CardFilter } from './cards.ts';
import { operation } from './operation.ts';

/** Cards named one by one, or all that a list shows but for some: one of the two. */
const choice = {
  ids: z.array(z.guid()).min(1).max(2_000).optional(),
  filter: CardFilter.optional(),
  /** Of those that the filter finds, the ones that are left as they are. */
  except: z.array(z.guid()).max(2_000).default([]),
};

const isOne = ({ ids, filter }: { ids?: unknown; filter?: unknown }): boolean =>
  (ids === undefined) !== (filter === undefined);
const notOne = { message: 'Send ids or filter, and not both.', path: ['ids'] };

export const ChooseCards = z.strictObject(choice).refine(isOne, notOne).meta({ id: 'ChooseCards' });
export type ChooseCards = z.infer<typeof ChooseCards>;

const MoveCards = z
  .strictObject({ ...choice, folderId: z.guid().nullable() })
  .refine(isOne, notOne)
  .meta({ id: 'MoveCards' });

/** How many cards are other than before. */
const CardsChanged = z.object({ changed: z.number().int() }).meta({ id: 'CardsChanged' });

/** Many cards in one go: all of them, or none. */
export const manyCardOperations = {
  moveCards: operation({
    method: 'post',
    path: '/api/cards/move',
    summary: 'Move cards to a folder, or with null to the root directory',
    who: 'admin',
    body: MoveCards,
    answers: { 200: CardsChanged },
  }),
  pauseCards: operation({
    method: 'post',
    path: '/api/cards/pause',
    summary: 'Take cards off the web; their addresses answer 410',
    who: 'admin',
    body: ChooseCards,
    answers: { 200: CardsChanged },
  }),
  resumeCards: operation({
    method: 'post',
    path: '/api/cards/resume',
    summary: 'Put paused cards back at their addresses',
    who: 'admin',
    body: ChooseCards,
    answers: { 200: CardsChanged },
  }),
  deleteCards: operation({
    method: 'post',
    path: '/api/cards/delete',
    summary: 'Delete cards for good; their addresses answer 404',
    who: 'admin',
    body: ChooseCards,
    answers: { 200: CardsChanged },
  }),
} as const;
