import { operations } from '../../contract/operations.ts';
import type { Colleagues } from '../../services/cards/colleagues.ts';
import { CardPosition, parseCursor, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentColleague, presentMessageCard } from '../presenters/colleague.ts';
import type { Register } from '../route.ts';

/** What a list of results in Teams has room for. */
const MESSAGE_CARDS = 25;

export function colleagueRoutes(
  on: Register,
  { colleagues, publicUrl }: { colleagues: Colleagues; publicUrl: string },
): void {
  on(operations.listColleagues, async ({ query }, req, res) => {
    const { search, folderId, cardIds, people, cursor, limit } = query;
    const filter = {
      name: search,
      folderId,
      cardIds: cardIds?.split(','),
      people: people?.split(','),
    };
    const after = parseCursor(cursor, CardPosition);
    const found = await colleagues.list(callerOf(req), filter, { after, limit });
    res.json({
      items: found.colleagues.map((colleague) => presentColleague(colleague, publicUrl)),
      nextCursor: toCursor(found.next),
    });
  });

  on(operations.searchForMessage, async ({ query }, req, res) => {
    const page = { limit: MESSAGE_CARDS };
    const found = await colleagues.list(callerOf(req), { name: query.query }, page);
    const cards = found.colleagues.map((colleague) => presentMessageCard(colleague, publicUrl));
    res.json({ cards });
  });
}
