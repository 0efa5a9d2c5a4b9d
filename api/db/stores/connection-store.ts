import type { Author } from '../../domain/card-history.ts';
import type { ConnectionChange, CredentialChange, NewConnection } from '../../domain/connection.ts';
import type { CredentialNotice } from '../../domain/credential-watch.ts';
import type { Handover } from '../../domain/handover.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Sealer } from '../../lib/seal.ts';
import { insertPartings } from '../card-history.ts';
import { announceCards, announceRun } from '../changes.ts';
import {
  adoptCards,
  countConnectionCards,
  deleteConnection,
  findConnection,
  hasDirectory,
  insertConnection,
  listConnections,
  updateConnection,
} from '../connections.ts';
import { findCredential, replaceCredential } from '../credentials.ts';
import { nameMissingColleague, replaceDefaultHandover } from '../handovers.ts';
import { useUpMadeCertificate } from '../made-certificates.ts';
import { insertNotice, listNotices } from '../credential-notices.ts';
import { claimWatch, listDueConnections, listWatched } from '../due-connections.ts';
import { cancelRunsOf } from '../runs.ts';
import type { Db } from '../sql.ts';

/** Connections as services ask for them: each call one transaction. Credentials are sealed and opened here. */
export function createConnectionStore(db: Db, sealer: Sealer) {
  return {
    find: (tenantId: TenantId, id: string) =>
      db.asTenant(tenantId, (sql) => findConnection(sql, id)),
    list: (tenantId: TenantId) => db.asTenant(tenantId, listConnections),
    countCards: (tenantId: TenantId, id: string) =>
      db.asTenant(tenantId, (sql) => countConnectionCards(sql, id)),
    listNotices: (tenantId: TenantId, id: string) =>
      db.asTenant(tenantId, (sql) => listNotices(sql, id)),
    insertNotice: (tenantId: TenantId, id: string, notice: CredentialNotice) =>
      db.asTenant(tenantId, (sql) => insertNotice(sql, id, notice)),
    hasDirectory: (tenantId: TenantId, directoryTenantId: string) =>
      db.asTenant(tenantId, (sql) => hasDirectory(sql, directoryTenantId)),
    findCredential: (tenantId: TenantId, id: string) =>
      db.asTenant(tenantId, (sql) => findCredential(sql, sealer, id)),
    /** With a certificate that Carte made, which is used up by it. */
    insert: (tenantId: TenantId, connection: NewConnection, madeId?: string) =>
      db.asTenant(tenantId, async (sql) => {
        await useUpMadeCertificate(sql, madeId);
        await insertConnection(sql, sealer, connection);
        await adoptCards(sql, connection);
      }),

    update: (tenantId: TenantId, id: string, change: ConnectionChange, to: CredentialChange = {}) =>
      db.asTenant(tenantId, async (sql) => {
        const { credential, madeCertificateId } = to;
        await useUpMadeCertificate(sql, madeCertificateId);
        await updateConnection(sql, id, change);
        if (credential) await replaceCredential(sql, sealer, { id, credential });
      }),

    /** Returns the addresses whose pages lead elsewhere from now on. */
    setHandover: (tenantId: TenantId, id: string, handover: Handover | null) =>
      db
        .asTenant(tenantId, async (sql) => {
          const slugs = await replaceDefaultHandover(sql, id, handover);
          await announceCards(sql, slugs);
          return slugs;
        })
        .catch(nameMissingColleague),

    /** Ends its runs first: a batch that is being written is waited for, and none comes after. */
    delete: (
      tenantId: TenantId,
      id: string,
      options: { deleteCards: boolean; now: Date; author: Author },
    ) =>
      db.asTenant(tenantId, async (sql) => {
        for (const runId of await cancelRunsOf(sql, id, options.now)) await announceRun(sql, runId);
        const unled = await replaceDefaultHandover(sql, id, null);
        const { now: at, author } = options;
        await insertPartings(sql, { field: 'connection', id }, { at, author });
        const slugs = [...unled, ...(await deleteConnection(sql, id, options))];
        await announceCards(sql, slugs);
        return slugs;
      }),

    listWatched: (now: Date, limit: number) => db.asWorker((sql) => listWatched(sql, now, limit)),
    claimWatch: (tenantId: TenantId, id: string, at: { now: Date; until: Date }) =>
      db.asTenant(tenantId, (sql) => claimWatch(sql, id, at)),

    listDue: (now: Date, limit: number) =>
      db.asWorker((sql) => listDueConnections(sql, now, limit)),
  };
}
