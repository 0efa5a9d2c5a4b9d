import {
  certificateGone,
  forgottenBefore,
  MADE_CERTIFICATES_KEPT,
  type NewMadeCertificate,
} from '../domain/made-certificate.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Sealer } from '../lib/seal.ts';
import type { Sql, TenantSql } from './sql.ts';

/** Keeps a new one, its key sealed; of the unused ones of whoever made it the oldest go. */
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
    delete from made_certificate where tenant_id = $1 and made_by_id = $2 and id not in (
      select id from made_certificate where tenant_id = $1 and made_by_id = $2
      order by made_at desc, id desc limit $3)`,
    [sql.tenantId, made.madeById, MADE_CERTIFICATES_KEPT],
  );
}

/** One that is not too old and whose key opens, with that key. */
export async function openMadeCertificate(
  sql: TenantSql,
  sealer: Sealer,
  { id, now }: { id: string; now: Date },
): Promise<NewMadeCertificate | undefined> {
  const rows = await sql.query<Row>(
    /* sql */ `
    select ${COLUMNS} from made_certificate where tenant_id = $1 and id = $2 and made_at > $3`,
    [sql.tenantId, id, forgottenBefore(now)],
  );
  return openRows(sql, sealer, rows)[0];
}

/** Those that a member made and that could be used, newest first, with their keys. */
export async function openMadeCertificatesOf(
  sql: TenantSql,
  sealer: Sealer,
  { madeById, now }: { madeById: string; now: Date },
): Promise<NewMadeCertificate[]> {
  const rows = await sql.query<Row>(
    /* sql */ `
    select ${COLUMNS} from made_certificate where tenant_id = $1 and made_by_id = $2 and made_at > $3
    order by made_at desc, id desc`,
    [sql.tenantId, madeById, forgottenBefore(now)],
  );
  return openRows(sql, sealer, rows);
}

type Row = Omit<NewMadeCertificate, 'privateKeyPem'> & { privateKey: string };

const COLUMNS = /* sql */ `
  id, thumbprint, certificate as "certificatePem", private_key as "privateKey", expires_at as "expiresAt",
  made_by_id as "madeById", made_at as "madeAt"`;

/** Without those whose key the server cannot open any more: they are worth nothing. */
const openRows = (sql: TenantSql, sealer: Sealer, rows: Row[]): NewMadeCertificate[] =>
  rows.flatMap(({ privateKey, ...made }) => {
    // By the row's own id, since whoever asks may spell it in capitals.
    const privateKeyPem = tryOpen(sealer, privateKey, sealContext(sql.tenantId, made.id));
    return privateKeyPem === undefined ? [] : [{ ...made, privateKeyPem }];
  });

/** Undefined where the key that sealed it is not among the settings' any more. */
function tryOpen(sealer: Sealer, sealed: string, context: string[]): string | undefined {
  try {
    return sealer.open(sealed, context);
  } catch {
    return undefined;
  }
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
