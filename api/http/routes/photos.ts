import { operations } from '../../contract/operations.ts';
import type { Cards } from '../../services/cards/cards.ts';
import type { MyCard } from '../../services/cards/my-card.ts';
import type { OwnPhotos } from '../../services/photos/own-photos.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentCard } from '../presenters/card.ts';
import { presentMyCard } from '../presenters/my-data.ts';
import type { Register } from '../route.ts';

type Parts = { cards: Cards; myCard: MyCard; ownPhotos: OwnPhotos; publicUrl: string };

/** Photos as people and administrators bring and remove them. */
export function photoRoutes(on: Register, { cards, myCard, ownPhotos, publicUrl }: Parts): void {
  on(operations.replaceMyPhoto, async ({ bytes }, req, res) => {
    const caller = callerOf(req);
    const card = await cards.getMine(caller);
    const changed = await ownPhotos.replace(caller, card, { bytes, as: 'employee' });
    res.json(await presentMyCard(caller, changed, { myCard, publicUrl }));
  });

  on(operations.removeMyPhoto, async (_input, req, res) => {
    const caller = callerOf(req);
    const changed = await ownPhotos.remove(caller, await cards.getMine(caller), { as: 'employee' });
    res.json(await presentMyCard(caller, changed, { myCard, publicUrl }));
  });

  on(operations.replacePhoto, async ({ params, bytes }, req, res) => {
    const caller = callerOf(req);
    const card = await cards.get(caller, params.id);
    const changed = await ownPhotos.replace(caller, card, { bytes, as: 'admin' });
    res.json(presentCard(changed, publicUrl));
  });

  on(operations.removePhoto, async ({ params }, req, res) => {
    const caller = callerOf(req);
    const card = await cards.get(caller, params.id);
    res.json(presentCard(await ownPhotos.remove(caller, card, { as: 'admin' }), publicUrl));
  });
}
