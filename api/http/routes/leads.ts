import type { Response } from 'express';
import type { LeadFilterQuery, LeadView } from '../../contract/leads.ts';
import { operations } from '../../contract/operations.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Lead, LeadPosition as Position } from '../../domain/lead.ts';
import type { Cards } from '../../services/cards.ts';
import type { Leads } from '../../services/leads.ts';
import { contentDisposition } from '../../sharing/file-name.ts';
import { CSV_BOM, csvRecord } from '../../sharing/csv.ts';
import { LeadPosition, parseCursor, toCursor } from '../cursor.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

type Parts = { cards: Cards; leads: Leads };

/** What visitors left, for administrators and for those at whose card they left it. */
export function leadRoutes(on: Register, { cards, leads }: Parts): void {
  const getMine = async (caller: ReturnType<typeof callerOf>): Promise<{ cardId: string }> => {
    const card = await cards.findMine(caller);
    if (!card) throw new NotFoundError('card');
    return { cardId: card.id };
  };

  on(operations.listLeads, async ({ query: { cursor, limit, ...query } }, req, res) => {
    const page = { after: parseAfter(cursor), limit };
    res.json(presentPage(await leads.list(callerOf(req), toFilter(query), page)));
  });

  on(operations.listMyLeads, async ({ query: { cursor, limit, ...query } }, req, res) => {
    const caller = callerOf(req);
    const filter = { ...toFilter(query), ...(await getMine(caller)) };
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
    await sendCsv(res, leads.readAll(callerOf(req), toFilter(query)));
  });

  on(operations.exportMyLeads, async ({ query }, req, res) => {
    const caller = callerOf(req);
    const filter = { ...toFilter(query), ...(await getMine(caller)) };
    await sendCsv(res, leads.readAll(caller, filter));
  });
}

const DAY_MS = 24 * 3_600_000;

const toFilter = ({ from, to, ...query }: LeadFilterQuery) => ({
  ...query,
  from: from === undefined ? undefined : new Date(from),
  before: to === undefined ? undefined : new Date(Date.parse(to) + DAY_MS),
});

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

const COLUMNS = ['Received', 'Name', 'Email', 'Phone', 'Company', 'Note', 'Card', 'Agreed to'];

/** As it is read: an organization may have more leads than a process should hold. */
async function sendCsv(res: Response, leads: AsyncIterable<Lead>): Promise<void> {
  res.set({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': contentDisposition('attachment', 'leads', 'csv'),
  });
  res.write(CSV_BOM + csvRecord(COLUMNS));
  for await (const lead of leads) {
    const { receivedAt, name, email, phone, company, note, cardName, consent } = lead;
    const at = receivedAt.toISOString();
    res.write(csvRecord([at, name, email, phone, company, note, cardName, consent]));
  }
  res.end();
}
