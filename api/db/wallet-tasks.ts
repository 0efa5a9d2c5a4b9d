import type { TenantId } from '../domain/tenant.ts';
import type { Sql, TenantSql } from './sql.ts';

export type DuePass = { tenantId: TenantId; passId: string };
export type DuePush = { tenantId: TenantId; deviceId: string; passType: string };
type Claim = { now: Date; until: Date };

/** Passes of these cards may say something else now: they are looked at, at once. Cards without one cost nothing. */
export async function noteCardsForPasses(sql: TenantSql, slugs: readonly string[]): Promise<void> {
  await sql.query(
    /* sql */ `
    insert into wallet_task (tenant_id, pass_id, due_at)
    select tenant_id, id, '-infinity' from wallet_pass where tenant_id = $1 and slug = any($2) order by id
    on conflict (tenant_id, pass_id) do update set due_at = excluded.due_at, attempts = 0`,
    [sql.tenantId, slugs],
  );
}

/** How many of one organization's are listed before another's come: nobody waits behind somebody's twenty thousand. */
const EACH_IN_TURN = 10;

/** Passes to look at now, of all organizations in turn, longest due first. */
export async function listDuePasses(sql: Sql, now: Date, limit: number): Promise<DuePass[]> {
  return sql.query<DuePass>(
    /* sql */ `
    with tenants as (select distinct tenant_id from wallet_task where due_at <= $1 limit $2)
    select tenant_id as "tenantId", pass_id as "passId" from tenants cross join lateral (
      select pass_id, due_at, row_number() over (order by due_at, pass_id) as place from wallet_task
      where wallet_task.tenant_id = tenants.tenant_id and due_at <= $1
      order by due_at, pass_id limit $2) as due
    order by (place - 1) / $3, due_at, pass_id limit $2`,
    [now, limit, EACH_IN_TURN],
  );
}

/**
 * Takes a due pass for this process by putting it off to `until`: another process passes over it, and if we die it
 * comes up again by itself. Returns how often it failed before.
 */
export async function claimPass(
  sql: TenantSql,
  passId: string,
  { now, until }: Claim,
): Promise<{ attempts: number } | undefined> {
  const [task] = await sql.query<{ attempts: number }>(
    /* sql */ `
    update wallet_task set due_at = $4 where tenant_id = $1 and pass_id = $2 and due_at <= $3
    returning attempts`,
    [sql.tenantId, passId, now, until],
  );
  return task;
}

/** A pass was looked at; it stays due where its card changed meanwhile. */
export async function finishPass(sql: TenantSql, passId: string, claimed: Date): Promise<void> {
  await sql.query('delete from wallet_task where tenant_id = $1 and pass_id = $2 and due_at = $3', [
    sql.tenantId,
    passId,
    claimed,
  ]);
}

/** A look at a pass failed: again at `dueAt`, unless its card changed meanwhile. */
export async function putOffPass(
  sql: TenantSql,
  passId: string,
  { claimed, dueAt }: { claimed: Date; dueAt: Date },
): Promise<void> {
  await sql.query(
    /* sql */ `
    update wallet_task set due_at = $4, attempts = attempts + 1
    where tenant_id = $1 and pass_id = $2 and due_at = $3`,
    [sql.tenantId, passId, claimed, dueAt],
  );
}

/** Devices to tell now, of all organizations, longest due first. */
export async function listDuePushes(sql: Sql, now: Date, limit: number): Promise<DuePush[]> {
  return sql.query<DuePush>(
    /* sql */ `
    select tenant_id as "tenantId", device_id as "deviceId", pass_type as "passType" from wallet_push
    where due_at <= $1 order by due_at limit $2`,
    [now, limit],
  );
}

/** As with passes. A push that becomes due again while it is under way is done again. */
export async function claimPush(
  sql: TenantSql,
  { deviceId, passType }: PushKey,
  { now, until }: Claim,
): Promise<{ attempts: number } | undefined> {
  const [push] = await sql.query<{ attempts: number }>(
    /* sql */ `
    update wallet_push set due_at = $5
    where tenant_id = $1 and device_id = $2 and pass_type = $3 and due_at <= $4
    returning attempts`,
    [sql.tenantId, deviceId, passType, now, until],
  );
  return push;
}

export type PushKey = Omit<DuePush, 'tenantId'>;

/** A device was told, or is gone. */
export async function finishPush(
  sql: TenantSql,
  { deviceId, passType }: PushKey,
  claimed: Date,
): Promise<void> {
  await sql.query(
    'delete from wallet_push where tenant_id = $1 and device_id = $2 and pass_type = $3 and due_at = $4',
    [sql.tenantId, deviceId, passType, claimed],
  );
}

/** `refused`: in Apple's word why the certificate was not believed; null where it was not that. */
export type PushAgain = { claimed: Date; dueAt: Date; refused: string | null };

/** By then the wait is as long as it gets; a device that cannot be reached afterwards has tries of its own left. */
const MOST_REFUSALS_COUNTED = 5;

/** A device could not be told: again at `dueAt`. */
export async function putOffPush(
  sql: TenantSql,
  { deviceId, passType }: PushKey,
  { claimed, dueAt, refused }: PushAgain,
): Promise<void> {
  await sql.query(
    /* sql */ `
    update wallet_push set due_at = $5, refused = $6,
      attempts = case when $6::text is null then attempts + 1 else least(attempts + 1, $7) end
    where tenant_id = $1 and device_id = $2 and pass_type = $3 and due_at = $4`,
    [sql.tenantId, deviceId, passType, claimed, dueAt, refused, MOST_REFUSALS_COUNTED],
  );
}

/** Why devices are not told of changes, in Apple's word; undefined while they are. */
export async function findPushRefusal(
  sql: TenantSql,
  passType: string,
): Promise<string | undefined> {
  const [row] = await sql.query<{ refused: string }>(
    /* sql */ `
    select refused from wallet_push where tenant_id = $1 and pass_type = $2 and refused is not null
    order by due_at desc limit 1`,
    [sql.tenantId, passType],
  );
  return row?.refused;
}

/** The certificate is believed again: whatever was refused is tried at once. */
export async function forgiveRefusedPushes(
  sql: TenantSql,
  passType: string,
  now: Date,
): Promise<void> {
  await sql.query(
    /* sql */ `
    update wallet_push set refused = null, attempts = 0, due_at = least(due_at, $3)
    where tenant_id = $1 and pass_type = $2 and refused is not null`,
    [sql.tenantId, passType, now],
  );
}
