import { operations } from '../../contract/operations.ts';
import type { Cards } from '../../services/cards/cards.ts';
import type { ChangeRequests } from '../../services/cards/change-requests.ts';
import { HistoryPosition, parseCursor, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentChangeRequest } from '../presenters/change-request.ts';
import { toFieldsPatch } from '../presenters/fields.ts';
import type { Register } from '../route.ts';

type Parts = { cards: Cards; changeRequests: ChangeRequests };

/** What people ask of their administrators, and the answers. */
export function changeRequestRoutes(on: Register, { cards, changeRequests }: Parts): void {
  on(operations.listMyChangeRequests, async ({ query: { cursor, limit } }, req, res) => {
    const { id: cardId } = await cards.getMine(callerOf(req));
    const page = { after: parseCursor(cursor, HistoryPosition), limit };
    res.json(presentPage(await changeRequests.list(callerOf(req), { cardId }, page)));
  });

  on(operations.createChangeRequest, async ({ body: { fields, message } }, req, res) => {
    const card = await cards.getMine(callerOf(req));
    const wish = { kind: 'change' as const, fields: toFieldsPatch(fields), message };
    res.status(201).json(presentChangeRequest(await changeRequests.ask(callerOf(req), card, wish)));
  });

  on(operations.createObjection, async ({ body: { message } }, req, res) => {
    const card = await cards.getMine(callerOf(req));
    const wish = { kind: 'objection' as const, fields: {}, message };
    res.status(201).json(presentChangeRequest(await changeRequests.ask(callerOf(req), card, wish)));
  });

  on(operations.listChangeRequests, async ({ query: { cursor, limit, state } }, req, res) => {
    const page = { after: parseCursor(cursor, HistoryPosition), limit };
    res.json(presentPage(await changeRequests.list(callerOf(req), { state }, page)));
  });

  on(operations.acceptChangeRequest, async ({ params, body: { answer } }, req, res) => {
    const given = { state: 'accepted' as const, answer };
    res.json(presentChangeRequest(await changeRequests.answer(callerOf(req), params.id, given)));
  });

  on(operations.declineChangeRequest, async ({ params, body: { answer } }, req, res) => {
    const given = { state: 'declined' as const, answer };
    res.json(presentChangeRequest(await changeRequests.answer(callerOf(req), params.id, given)));
  });
}

const presentPage = ({ requests, next, total }: Awaited<ReturnType<ChangeRequests['list']>>) => ({
  items: requests.map(presentChangeRequest),
  nextCursor: toCursor(next && { at: next.at.toISOString(), id: next.id }),
  total,
});
