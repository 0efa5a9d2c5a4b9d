import { operations } from '../../contract/operations.ts';
import type { Caller } from '../../domain/caller.ts';
import type { CardFields } from '../../domain/card-fields.ts';
import type { Card } from '../../domain/card.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Administrators } from '../../services/administrators.ts';
import type { Cards } from '../../services/cards/cards.ts';
import type { MyCard } from '../../services/cards/my-card.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { toFieldsPatch } from '../presenters/fields.ts';
import { presentMe, presentMyCard } from '../presenters/my-data.ts';
import type { Register } from '../route.ts';

type Parts = {
  cards: Cards;
  myCard: MyCard;
  administrators: Pick<Administrators, 'noteSeen'>;
  /** The public page of a card with other fields; undefined for a card that is off the web. */
  drawDraft(
    slug: string,
    fields: CardFields,
    acceptLanguage: string | undefined,
  ): Promise<string | undefined>;
  publicUrl: string;
};

/** Whoever is signed in, and their own card. */
export function meRoutes(
  on: Register,
  { cards, myCard, administrators, drawDraft, publicUrl }: Parts,
): void {
  const present = (caller: Caller, card: Card) =>
    presentMyCard(caller, card, { myCard, publicUrl });

  on(operations.getMe, async (_input, req, res) => {
    const caller = callerOf(req);
    await administrators.noteSeen(caller);
    res.json(presentMe(caller, await cards.findMine(caller)));
  });

  on(operations.getMyCard, async (_input, req, res) => {
    const caller = callerOf(req);
    res.json(await present(caller, await cards.getMine(caller)));
  });

  on(operations.updateMyCard, async ({ body: { fields, photoHidden } }, req, res) => {
    const caller = callerOf(req);
    const wish = { fields: toFieldsPatch(fields), photoHidden };
    res.json(await present(caller, await myCard.update(caller, await cards.getMine(caller), wish)));
  });

  on(operations.previewMyCard, async ({ body }, req, res) => {
    const card = await cards.getMine(callerOf(req));
    const draft = myCard.toDraft(card, toFieldsPatch(body.fields));
    const html = await drawDraft(card.slug, draft, req.headers['accept-language']);
    if (html === undefined) throw new NotFoundError('page');
    res.json({ html });
  });

  on(operations.pauseMyCard, async (_input, req, res) => {
    const caller = callerOf(req);
    res.json(await present(caller, await myCard.pause(caller, await cards.getMine(caller))));
  });

  on(operations.resumeMyCard, async (_input, req, res) => {
    const caller = callerOf(req);
    res.json(await present(caller, await myCard.resume(caller, await cards.getMine(caller))));
  });
}
