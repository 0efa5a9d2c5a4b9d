import type { Response } from 'express';
import type { LeadFilterQuery } from '../contract/leads.ts';
import type { Lead } from '../domain/lead.ts';
import { CSV_BOM, csvRecord } from '../sharing/csv.ts';
import { contentDisposition } from '../sharing/file-name.ts';

const DAY_MS = 24 * 3_600_000;

/** Which leads a query means. */
export const toLeadFilter = ({ from, to, ...query }: LeadFilterQuery) => ({
  ...query,
  from: from === undefined ? undefined : new Date(from),
  before: to === undefined ? undefined : new Date(Date.parse(to) + DAY_MS),
});

const COLUMNS = ['Received', 'Name', 'Email', 'Phone', 'Company', 'Note', 'Card', 'Agreed to'];

/** As it is read: an organization may have more leads than a process should hold. */
export async function sendLeadsFile(res: Response, leads: AsyncIterable<Lead>): Promise<void> {
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
