import type { ChooseCards } from '../../contract/many-cards.ts';
import { operations } from '../../contract/operations.ts';
import type { CardChoice } from '../../domain/many-cards.ts';
import type { ManyCards } from '../../services/cards/many-cards.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

export function manyCardRoutes(on: Register, { manyCards }: { manyCards: ManyCards }): void {
  on(operations.moveCards, async ({ body: { folderId, ...chosen } }, req, res) => {
    res.json({ changed: await manyCards.move(callerOf(req), toChoice(chosen), folderId) });
  });

  on(operations.pauseCards, async ({ body }, req, res) => {
    res.json({ changed: await manyCards.pause(callerOf(req), toChoice(body)) });
  });

  on(operations.resumeCards, async ({ body }, req, res) => {
    res.json({ changed: await manyCards.resume(callerOf(req), toChoice(body)) });
  });

  on(operations.deleteCards, async ({ body }, req, res) => {
    res.json({ changed: await manyCards.delete(callerOf(req), toChoice(body)) });
  });
}

/** The contract lets one of the two through. */
const toChoice = ({ ids, filter = {}, except }: ChooseCards): CardChoice =>
  ids ? { ids } : { filter, except };
