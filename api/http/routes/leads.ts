import type { LeadView } from '../../contract/leads.ts';
import { operations } from '../../contract/operations.ts';
import type { Lead, LeadPosition as Position } from '../../domain/lead.ts';
import type { Cards } from '../../services/cards/cards.ts';
import type { Leads } from '../../services/visitors/leads.ts';
import { LeadPosition, parseCursor, toCursor } from '../cursor.ts';
import { sendLeadsFile, toLeadFilter } from '../leads-file.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

type Parts = { cards: Cards; leads: Leads };

/** What visitors left, for administrators and for those at whose card they left it. */
export function leadRoutes(on: Register, { cards, leads }: Parts): void {
  const getMine = async (caller: ReturnType<typeof callerOf>): Promise<{ cardId: string }> => ({
    cardId: (await cards.getMine(caller)).id,
  });

  on(operations.listLeads, async ({ query: { cursor, limit, ...query } }, req, res) => {
    const page = { after: parseAfter(cursor), limit };
    res.json(presentPage(await leads.list(callerOf(req), toLeadFilter(query), page)));
  });

  on(operations.listMyLeads, async ({ query: { cursor, limit, ...query } }, req, res) => {
    const caller = callerOf(req);
    const filter = { ...toLeadFilter(query), ...(await getMine(caller)) };
    const page = { after: parseAfter(cursor), limit };
    res.json(presentPage(await leads.list(caller, filter, page)));
  });

  on(operations.deleteLead, async ({ params }, req, res) => {
    await leads.delete(callerOf(req), params.id);
    res.status(204).end();
  });

  on(operations.deleteMyLead, async ({ params }, req, res) => {
    const caller = callerOf(req);
    await leads.delete(caller, params.id, (await getMine(caller)).cardId);
    res.status(204).end();
  });

  on(operations.exportLeads, async ({ query }, req, res) => {
    await sendLeadsFile(res, leads.readAll(callerOf(req), toLeadFilter(query)));
  });

  on(operations.exportMyLeads, async ({ query }, req, res) => {
    const caller = callerOf(req);
    const filter = { ...toLeadFilter(query), ...(await getMine(caller)) };
    await sendLeadsFile(res, leads.readAll(caller, filter));
  });
}

function parseAfter(cursor: string | undefined): Position | undefined {
  const after = parseCursor(cursor, LeadPosition);
  return after && { at: new Date(after.at), id: after.id };
}

const presentPage = ({ leads, next, total }: Awaited<ReturnType<Leads['list']>>) => ({
  items: leads.map(presentLead),
  nextCursor: toCursor(next && { at: next.at.toISOString(), id: next.id }),
  total,
});

const presentLead = ({ receivedAt, keepUntil, ...lead }: Lead): LeadView => ({
  ...lead,
  receivedAt: receivedAt.toISOString(),
  keepUntil: keepUntil.toISOString(),
});
