import type { Credential } from '../domain/connection.ts';
import type { Sealer } from '../lib/seal.ts';
import type { TenantSql } from './sql.ts';

/** Opens the credential that is stored for a connection. */
export async function findCredential(
  sql: TenantSql,
  sealer: Sealer,
  id: string,
): Promise<Credential | undefined> {
  const [row] = await sql.query<{ credential: string }>(
    'select credential from connection where tenant_id = $1 and id = $2',
    [sql.tenantId, id],
  );
  return (
    row && (JSON.parse(sealer.open(row.credential, sealContext(sql.tenantId, id))) as Credential)
  );
}

/** Puts a new credential in the place of the old one, of which nothing stays. */
export async function replaceCredential(
  sql: TenantSql,
  sealer: Sealer,
  { id, credential }: { id: string; credential: Credential },
): Promise<void> {
  await sql.query(
    /* sql */ `
    update connection set credential_kind = $3, credential = $4, credential_version = credential_version + 1
    where tenant_id = $1 and id = $2`,
    [sql.tenantId, id, credential.kind, sealCredential(sealer, sql.tenantId, id, credential)],
  );
}

const sealContext = (tenantId: string, id: string): string[] => [tenantId, id, 'credential'];

/** Opens again for this connection alone: a copy in another's row stays shut. */
export const sealCredential = (
  sealer: Sealer,
  tenantId: string,
  id: string,
  credential: Credential,
): string => sealer.seal(JSON.stringify(credential), sealContext(tenantId, id));
