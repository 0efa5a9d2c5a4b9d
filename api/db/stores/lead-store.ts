import type { Lead, LeadDetails, LeadFilter, LeadPosition } from '../../domain/lead.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Sealer } from '../../lib/seal.ts';
import {
  countLeads,
  deleteLead,
  findReceiver,
  insertLead,
  listLeads,
  listTenantsWithDueLeads,
  purgeLeads,
} from '../leads.ts';
import type { Db } from '../sql.ts';

/** Leads as services ask for them: each call one transaction. What visitors wrote is sealed and opened here. */
export function createLeadStore(db: Db, sealer: Sealer) {
  return {
    findReceiver: (slug: string) => db.asVisitor((sql) => findReceiver(sql, slug)),

    insert: (
      tenantId: TenantId,
      { details, ...lead }: Omit<Lead, 'cardName' | keyof LeadDetails> & { details: LeadDetails },
    ) =>
      db.asTenant(tenantId, (sql) =>
        insertLead(sql, {
          ...lead,
          details: sealer.seal(JSON.stringify(details), contextOf(tenantId, lead.id)),
        }),
      ),

    list: async (
      tenantId: TenantId,
      filter: LeadFilter,
      page: { after?: LeadPosition | undefined; limit: number },
    ): Promise<Lead[]> => {
      const rows = await db.asTenant(tenantId, (sql) => listLeads(sql, filter, page));
      return rows.map(({ details, ...row }) => ({
        ...row,
        ...(JSON.parse(sealer.open(details, contextOf(tenantId, row.id))) as LeadDetails),
      }));
    },

    count: (tenantId: TenantId, filter: LeadFilter) =>
      db.asTenant(tenantId, (sql) => countLeads(sql, filter)),
    delete: (tenantId: TenantId, id: string, cardId?: string) =>
      db.asTenant(tenantId, (sql) => deleteLead(sql, id, cardId)),

    listDue: (now: Date) => db.asWorker((sql) => listTenantsWithDueLeads(sql, now)),
    purge: (tenantId: TenantId, now: Date) => db.asTenant(tenantId, (sql) => purgeLeads(sql, now)),
  };
}

const contextOf = (tenantId: TenantId, id: string): string[] => [tenantId, id, 'lead'];
