import type { Newcomer } from '../domain/newcomer.ts';
import type { TenantSql } from './sql.ts';

/**
 * Keeps whom a run proposes, and forgets who got a card, is not taken any more, or was not there in a
 * read of everybody. Somebody who was ignored stays ignored. Writes nothing where nothing changed.
 */
export async function keepNewcomers(sql: TenantSql, runId: string, now: Date): Promise<void> {
  const run = 'select connection_id from run where tenant_id = $1 and id = $2';
  await sql.query(
    /* sql */ `
    insert into newcomer as known (tenant_id, connection_id, directory_id, rule_id, display_name, job_title, department, mail,
                                   status, found_at)
    select item.tenant_id, (${run}), directory_id, rule_id, display_name,
           person ->> 'jobTitle', person ->> 'department', person ->> 'mail', 'proposed', $3
    from run_item item
    where tenant_id = $1 and run_id = $2 and reason = 'proposed' and rule_id is not null
    on conflict (tenant_id, connection_id, directory_id) do update set
      rule_id = excluded.rule_id, display_name = excluded.display_name, job_title = excluded.job_title,
      department = excluded.department, mail = excluded.mail
    where known.tenant_id = $1
      and (known.rule_id, known.display_name, known.job_title, known.department, known.mail) is distinct from
          (excluded.rule_id, excluded.display_name, excluded.job_title, excluded.department, excluded.mail)`,
    [sql.tenantId, runId, now],
  );
  await sql.query(
    /* sql */ `
    delete from newcomer
    where tenant_id = $1 and connection_id = (${run}) and directory_id not in (
      select directory_id from run_item where tenant_id = $1 and run_id = $2 and reason = 'proposed')
      and (directory_id in (select directory_id from run_item where tenant_id = $1 and run_id = $2)
           or exists (select from run where tenant_id = $1 and id = $2 and checkpoint -> 'full' = 'true'))`,
    [sql.tenantId, runId],
  );
}

/** Newcomers by name, from behind `after`. */
export async function listNewcomers(
  sql: TenantSql,
  { connectionId, status }: { connectionId: string; status: Newcomer['status'] },
  { after, limit }: { after?: { name: string; id: string } | undefined; limit: number },
): Promise<Newcomer[]> {
  return sql.query<Newcomer>(
    /* sql */ `
    select directory_id as "directoryId", rule_id as "ruleId", display_name as "displayName", job_title as "jobTitle",
           department, mail, status, found_at as "foundAt", decided_by as "decidedBy"
    from newcomer
    where tenant_id = $1 and connection_id = $2 and status = $3
      and ($4::text is null or (display_name collate "C", directory_id) > ($4, $5::uuid))
    order by display_name collate "C", directory_id limit $6`,
    [sql.tenantId, connectionId, status, after?.name ?? null, after?.id ?? null, limit],
  );
}

/** Which of these people are newcomers of a connection, proposed or ignored. */
export async function findNewcomerIds(
  sql: TenantSql,
  connectionId: string,
  directoryIds: readonly string[],
): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    /* sql */ `
    select directory_id as id from newcomer
    where tenant_id = $1 and connection_id = $2 and directory_id = any($3::uuid[])`,
    [sql.tenantId, connectionId, directoryIds],
  );
  return rows.map(({ id }) => id);
}

/** Ignored people are not proposed again. */
export async function ignoreNewcomers(
  sql: TenantSql,
  { connectionId, directoryIds }: { connectionId: string; directoryIds: readonly string[] },
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await sql.query(
    /* sql */ `
    update newcomer set status = 'ignored', decided_by = $4, decided_at = $5
    where tenant_id = $1 and connection_id = $2 and directory_id = any($3::uuid[]) and status = 'proposed'`,
    [sql.tenantId, connectionId, directoryIds, by, at],
  );
}
