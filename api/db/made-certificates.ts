import type { Credential } from '../domain/connection.ts';
import {
  certificateGone,
  forgottenBefore,
  type MadeCertificate,
  MADE_CERTIFICATES_KEPT,
  type NewMadeCertificate,
} from '../domain/made-certificate.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Sealer } from '../lib/seal.ts';
import type { Sql, TenantSql } from './sql.ts';

/** Keeps a new one, its key sealed; of the organization's unused ones the oldest go. */
export async function insertMadeCertificate(
  sql: TenantSql,
  sealer: Sealer,
  { id, privateKeyPem, ...made }: NewMadeCertificate,
): Promise<void> {
  await sql.query(
    /* sql */ `
    insert into made_certificate (tenant_id, id, thumbprint, certificate, private_key, expires_at, made_by_id, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      sql.tenantId,
      id,
      made.thumbprint,
      made.certificatePem,
      sealer.seal(privateKeyPem, sealContext(sql.tenantId, id)),
      made.expiresAt,
      made.madeById,
      made.madeAt,
    ],
  );
  await sql.query(
    /* sql */ `
    delete from made_certificate where tenant_id = $1 and id not in (
      select id from made_certificate where tenant_id = $1 order by made_at desc, id desc limit $2)`,
    [sql.tenantId, MADE_CERTIFICATES_KEPT],
  );
}

/** One that is not too old, without its key. */
export async function findMadeCertificate(
  sql: TenantSql,
  id: string,
  now: Date,
): Promise<MadeCertificate | undefined> {
  const [row] = await sql.query<MadeCertificate>(
    /* sql */ `
    select id, thumbprint, certificate as "certificatePem", expires_at as "expiresAt", made_by_id as "madeById",
           made_at as "madeAt"
    from made_certificate where tenant_id = $1 and id = $2 and made_at > $3`,
    [sql.tenantId, id, forgottenBefore(now)],
  );
  return row;
}

/** The key with its certificate, to sign in with. */
export async function openMadeCertificate(
  sql: TenantSql,
  sealer: Sealer,
  { id, now }: { id: string; now: Date },
): Promise<Extract<Credential, { kind: 'certificate' }> | undefined> {
  const [row] = await sql.query<{ certificatePem: string; privateKey: string }>(
    /* sql */ `
    select certificate as "certificatePem", private_key as "privateKey"
    from made_certificate where tenant_id = $1 and id = $2 and made_at > $3`,
    [sql.tenantId, id, forgottenBefore(now)],
  );
  if (!row) return undefined;
  const { certificatePem, privateKey } = row;
  const privateKeyPem = sealer.open(privateKey, sealContext(sql.tenantId, id));
  return { kind: 'certificate', certificatePem, privateKeyPem };
}

/** It belongs to a connection from now on, and to one alone. Throws `certificate_gone` for whoever comes second. */
export async function useUpMadeCertificate(sql: TenantSql, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const used = await sql.query(
    'delete from made_certificate where tenant_id = $1 and id = $2 returning 1',
    [sql.tenantId, id],
  );
  if (used.length === 0) throw certificateGone();
}

/** Organizations with some that nobody used in time. */
export async function listTenantsWithOldCertificates(sql: Sql, now: Date): Promise<TenantId[]> {
  const rows = await sql.query<{ tenantId: TenantId }>(
    'select distinct tenant_id as "tenantId" from made_certificate where made_at <= $1',
    [forgottenBefore(now)],
  );
  return rows.map(({ tenantId }) => tenantId);
}

export async function purgeMadeCertificates(sql: TenantSql, now: Date): Promise<void> {
  await sql.query('delete from made_certificate where tenant_id = $1 and made_at <= $2', [
    sql.tenantId,
    forgottenBefore(now),
  ]);
}

/** Opens again for this certificate of this organization alone. */
const sealContext = (tenantId: string, id: string): string[] => [tenantId, id, 'made certificate'];
