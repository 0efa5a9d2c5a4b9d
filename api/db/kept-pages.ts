import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ReadPerson } from '../domain/person.ts';
import type { Checkpoint, Lease } from '../domain/run.ts';
import { LeaseLostError } from '../domain/run-errors.ts';
import type { TenantSql } from './sql.ts';

/** Keeps a page as it was read, with the place behind it, until it is planned. */
export async function keepPage(
  sql: TenantSql,
  lease: Lease,
  {
    people,
    checkpoint,
    until,
  }: { people: readonly ReadPerson[]; checkpoint: Checkpoint; until: Date },
): Promise<void> {
  const rows = await sql.query(
    /* sql */ `
    update run set page = $4, checkpoint = $5, lease_until = $6
    where tenant_id = $1 and id = $2 and lease_token = $3 and status = 'running' returning 1`,
    [
      sql.tenantId,
      lease.runId,
      lease.token,
      zstdCompressSync(JSON.stringify(people)),
      JSON.stringify(checkpoint),
      until,
    ],
  );
  if (rows.length === 0) throw new LeaseLostError();
}

/** The page that was read last, where it is not planned yet. */
export async function findKeptPage(
  sql: TenantSql,
  runId: string,
): Promise<ReadPerson[] | undefined> {
  const [row] = await sql.query<{ page: Buffer | null }>(
    'select page from run where tenant_id = $1 and id = $2',
    [sql.tenantId, runId],
  );
  if (!row?.page) return undefined;
  return JSON.parse(zstdDecompressSync(row.page).toString()) as ReadPerson[];
}
