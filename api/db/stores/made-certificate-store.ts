import {
  type MadeCertificate,
  type NewMadeCertificate,
  withoutKey,
} from '../../domain/made-certificate.ts';
import type { TenantId } from '../../domain/tenant.ts';
import type { Sealer } from '../../lib/seal.ts';
import {
  insertMadeCertificate,
  listTenantsWithOldCertificates,
  openMadeCertificate,
  openMadeCertificatesOf,
  purgeMadeCertificates,
} from '../made-certificates.ts';
import type { Db } from '../sql.ts';

/** Certificates that were made and not used yet: each call one transaction. Keys are sealed and opened here. */
export function createMadeCertificateStore(db: Db, sealer: Sealer) {
  return {
    insert: (tenantId: TenantId, made: NewMadeCertificate) =>
      db.asTenant(tenantId, (sql) => insertMadeCertificate(sql, sealer, made)),
    listOf: async (tenantId: TenantId, madeById: string, now: Date): Promise<MadeCertificate[]> => {
      const made = await db.asTenant(tenantId, (sql) =>
        openMadeCertificatesOf(sql, sealer, { madeById, now }),
      );
      return made.map(withoutKey);
    },
    open: (tenantId: TenantId, id: string, now: Date) =>
      db.asTenant(tenantId, (sql) => openMadeCertificate(sql, sealer, { id, now })),

    listDue: (now: Date) => db.asWorker((sql) => listTenantsWithOldCertificates(sql, now)),
    purge: (tenantId: TenantId, now: Date) =>
      db.asTenant(tenantId, (sql) => purgeMadeCertificates(sql, now)),
  };
}
