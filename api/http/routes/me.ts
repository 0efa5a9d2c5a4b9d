import { operations } from '../../contract/operations.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Cards } from '../../services/cards.ts';
import type { MyCard } from '../../services/my-card.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentCard } from '../presenters/card.ts';
import { toFieldsPatch } from '../presenters/fields.ts';
import type { Register } from '../route.ts';

export function meRoutes(
  on: Register,
  { cards, myCard, publicUrl }: { cards: Cards; myCard: MyCard; publicUrl: string },
): void {
  on(operations.getMe, async (_input, req, res) => {
    const { objectId, tenantId, name, isAdmin } = callerOf(req);
    const card = await cards.findMine(callerOf(req));
    const roles = isAdmin ? ['admin', 'employee'] : ['employee'];
    res.json({ id: objectId, tenantId, name, roles, cardId: card?.id ?? null });
  });

  on(operations.getMyCard, async (_input, req, res) => {
    const card = await cards.findMine(callerOf(req));
    if (!card) throw new NotFoundError('card');
    res.json(presentCard(card, publicUrl));
  });

  on(operations.updateMyCard, async ({ body }, req, res) => {
    const card = await cards.findMine(callerOf(req));
    if (!card) throw new NotFoundError('card');
    const changed = await myCard.update(callerOf(req), card, toFieldsPatch(body.fields));
    res.json(presentCard(changed, publicUrl));
  });
}
