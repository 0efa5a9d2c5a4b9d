import type { CredentialNotice } from '../domain/credential-watch.ts';
import type { TenantSql } from './sql.ts';

/** False where it was said before. */
export async function insertNotice(
  sql: TenantSql,
  connectionId: string,
  { expiresAt, daysBefore, createdAt }: CredentialNotice,
): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    insert into connection_notice (tenant_id, connection_id, expires_at, days_before, created_at)
    values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [sql.tenantId, connectionId, expiresAt, daysBefore, createdAt],
  );
  return rows.length > 0;
}

/** What was said about the end that the connection has now, newest first. */
export async function listNotices(
  sql: TenantSql,
  connectionId: string,
): Promise<CredentialNotice[]> {
  return sql.query<CredentialNotice>(
    /* sql */ `
    select expires_at as "expiresAt", days_before as "daysBefore", connection_notice.created_at as "createdAt"
    from connection_notice
    join connection on connection.tenant_id = connection_notice.tenant_id and connection.id = connection_id
    where connection_notice.tenant_id = $1 and connection_id = $2 and expires_at = credential_expires_at
    order by days_before`,
    [sql.tenantId, connectionId],
  );
}
