import type { ReviewItem } from '../../contract/review.ts';
import { operations } from '../../contract/operations.ts';
import type { DoubtfulPhone, Reviewing } from '../../services/connections/reviewing.ts';
import { parseCursor, ReviewPosition, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentCard } from '../presenters/card.ts';
import type { Register } from '../route.ts';

type Parts = { reviewing: Reviewing; publicUrl: string };

export function reviewRoutes(on: Register, { reviewing, publicUrl }: Parts): void {
  on(operations.listReview, async ({ query: { cursor, limit } }, req, res) => {
    const after = parseCursor(cursor, ReviewPosition);
    const { phones, next, total } = await reviewing.list(callerOf(req), { after, limit });
    res.json({ items: phones.map(presentItem), nextCursor: toCursor(next), total });
  });

  on(operations.acceptReview, async ({ params, body: { original } }, req, res) => {
    const item = { cardId: params.id, original };
    const card = await reviewing.answer(callerOf(req), item, { action: 'accept' });
    res.json(presentCard(card, publicUrl));
  });

  on(operations.correctReview, async ({ params, body: { original, value } }, req, res) => {
    const item = { cardId: params.id, original };
    const card = await reviewing.answer(callerOf(req), item, { action: 'correct', value });
    res.json(presentCard(card, publicUrl));
  });

  on(operations.takeBackReview, async ({ params, body: { original } }, req, res) => {
    const card = await reviewing.takeBack(callerOf(req), { cardId: params.id, original });
    res.json(presentCard(card, publicUrl));
  });

  on(operations.dismissReview, async ({ params, body: { original } }, req, res) => {
    const item = { cardId: params.id, original };
    const card = await reviewing.answer(callerOf(req), item, { action: 'dismiss' });
    res.json(presentCard(card, publicUrl));
  });
}

const presentItem = ({ id, displayName, phone }: DoubtfulPhone): ReviewItem => ({
  cardId: id,
  displayName,
  field: 'phones',
  label: phone.label,
  original: phone.value,
  guess: phone.guess ?? null,
  reason: phone.doubt ?? 'not_a_number',
});
