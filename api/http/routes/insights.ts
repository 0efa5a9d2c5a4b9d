import { operations } from '../../contract/operations.ts';
import type { Cards } from '../../services/cards/cards.ts';
import type { InsightsService } from '../../services/visitors/insights.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

/** How often cards were opened, for administrators and for those whose card it is. */
export function insightRoutes(
  on: Register,
  { cards, insights }: { cards: Cards; insights: InsightsService },
): void {
  on(operations.getInsights, async ({ query }, req, res) => {
    res.json(await insights.get(callerOf(req), query));
  });

  on(operations.getMyInsights, async ({ query }, req, res) => {
    const caller = callerOf(req);
    const { id: cardId } = await cards.getMine(caller);
    res.json(await insights.get(caller, { ...query, cardId }));
  });
}
