import type { TenantId } from '../domain/tenant.ts';
import type { Sql, TenantSql } from './sql.ts';
import { TAG_LOCK } from './wallet-passes.ts';

/** A pass that is shared widely is held by many; more is an attack, or a device that forgets who it is. */
const MOST_DEVICES_PER_PASS = 5_000;

/** Notes that a device holds a pass. Of too many the one that came first is not told any more: it asks by itself. */
export async function upsertRegistration(
  sql: TenantSql,
  { passId, deviceId, pushToken, now }: NewRegistration,
): Promise<'new' | 'known'> {
  const known = await sql.query(
    /* sql */ `
    update wallet_registration set push_token = $4, created_at = $5
    where tenant_id = $1 and pass_id = $2 and device_id = $3 returning 1`,
    [sql.tenantId, passId, deviceId, pushToken, now],
  );
  if (known.length > 0) return 'known';
  // Held until the transaction ends, so that many at once do not pass the limit together.
  await sql.query('select from wallet_pass where tenant_id = $1 and id = $2 for no key update', [
    sql.tenantId,
    passId,
  ]);
  await sql.query(
    /* sql */ `
    delete from wallet_registration where tenant_id = $1 and pass_id = $2 and device_id not in (
      select device_id from wallet_registration where tenant_id = $1 and pass_id = $2
      order by created_at desc, device_id limit $3)`,
    [sql.tenantId, passId, MOST_DEVICES_PER_PASS - 1],
  );
  const [made] = await sql.query<{ isNew: boolean }>(
    /* sql */ `
    insert into wallet_registration (tenant_id, pass_id, device_id, push_token, created_at)
    values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, pass_id, device_id) do update set push_token = excluded.push_token
    returning xmax = 0 as "isNew"`,
    [sql.tenantId, passId, deviceId, pushToken, now],
  );
  if (!made?.isNew) return 'known';
  await tellOfMeanwhile(sql, { passId, deviceId, now });
  return 'new';
}

/** Longer than somebody looks at a pass before they add it. */
const LOOKING_MS = 3_600_000;
/** What else is registered until then is told in one. */
const GATHER_MS = 5_000;

/**
 * A device registers some time after it fetched the pass, and may have asked for changes of others meanwhile: of a
 * pass that changed lately it is told as if that were new.
 */
async function tellOfMeanwhile(
  sql: TenantSql,
  { passId, deviceId, now }: Omit<NewRegistration, 'pushToken'>,
): Promise<void> {
  const [changed] = await sql.query<{ passType: string }>(
    /* sql */ `
    select pass_type as "passType" from wallet_pass
    where tenant_id = $1 and id = $2 and modified_at > $3 and modified_at >= created_at + interval '1 second'`,
    [sql.tenantId, passId, new Date(now.getTime() - LOOKING_MS)],
  );
  if (!changed) return;
  await sql.query(
    /* sql */ `
    insert into wallet_push (tenant_id, device_id, pass_type, due_at) values ($1, $2, $3, $4)
    on conflict (tenant_id, device_id, pass_type) do update set due_at = least(wallet_push.due_at, excluded.due_at)`,
    [sql.tenantId, deviceId, changed.passType, new Date(now.getTime() + GATHER_MS)],
  );
  await sql.query('select pg_advisory_xact_lock($1)', [TAG_LOCK]);
  await sql.query(
    /* sql */ `
    update wallet_registration set tag = nextval('wallet_tag')
    where tenant_id = $1 and pass_id = $2 and device_id = $3`,
    [sql.tenantId, passId, deviceId],
  );
}

export type NewRegistration = { passId: string; deviceId: string; pushToken: string; now: Date };

export async function deleteRegistration(
  sql: TenantSql,
  passId: string,
  deviceId: string,
): Promise<void> {
  await sql.query(
    'delete from wallet_registration where tenant_id = $1 and pass_id = $2 and device_id = $3',
    [sql.tenantId, passId, deviceId],
  );
}

/** Organizations whose passes a device holds. */
export async function listDeviceTenants(sql: Sql, deviceId: string): Promise<TenantId[]> {
  const rows = await sql.query<{ tenantId: TenantId }>(
    'select distinct tenant_id as "tenantId" from wallet_registration where device_id = $1',
    [deviceId],
  );
  return rows.map(({ tenantId }) => tenantId);
}

/**
 * A tag of which every change up to it is there for whoever looks from now on, in every organization: while the lock
 * is shared nobody is between taking a tag and being done.
 */
export async function findNewestTag(sql: Sql): Promise<string> {
  await sql.query('select pg_advisory_xact_lock_shared($1)', [TAG_LOCK]);
  const [row] = await sql.query<{ tag: string }>(
    'select (case when is_called then last_value else 0 end)::text as tag from wallet_tag',
  );
  return row?.tag ?? '0';
}

/** A device has one push token for all that it holds of a type. */
export async function replacePushToken(
  sql: TenantSql,
  { deviceId, passType, pushToken }: { deviceId: string; passType: string; pushToken: string },
): Promise<void> {
  await sql.query(
    /* sql */ `
    update wallet_registration registration set push_token = $4 from wallet_pass
    where registration.tenant_id = $1 and device_id = $2 and push_token <> $4
      and wallet_pass.tenant_id = $1 and wallet_pass.id = registration.pass_id and pass_type = $3`,
    [sql.tenantId, deviceId, passType, pushToken],
  );
}

/** Passes of a type on a device that changed after `since` and not after `upTo`. */
export async function listChangedPasses(
  sql: TenantSql,
  {
    deviceId,
    passType,
    since,
    upTo,
  }: { deviceId: string; passType: string; since: string; upTo: string },
): Promise<{ serial: string; tag: string }[]> {
  return sql.query<{ serial: string; tag: string }>(
    /* sql */ `
    select serial, newest.tag::text from wallet_registration registration
    join wallet_pass on wallet_pass.tenant_id = $1 and wallet_pass.id = registration.pass_id
    cross join lateral (values (greatest(wallet_pass.tag, registration.tag))) as newest (tag)
    where registration.tenant_id = $1 and device_id = $2 and pass_type = $3
      and newest.tag > $4::bigint and newest.tag <= $5::bigint
    order by newest.tag`,
    [sql.tenantId, deviceId, passType, since, upTo],
  );
}

/** How a device is told: its push token; undefined where it holds no pass of the type any more. */
export async function findPushToken(
  sql: TenantSql,
  { deviceId, passType }: { deviceId: string; passType: string },
): Promise<string | undefined> {
  const [row] = await sql.query<{ pushToken: string }>(
    /* sql */ `
    select push_token as "pushToken" from wallet_registration registration
    join wallet_pass on wallet_pass.tenant_id = $1 and wallet_pass.id = registration.pass_id
    where registration.tenant_id = $1 and device_id = $2 and pass_type = $3
    order by registration.created_at desc limit 1`,
    [sql.tenantId, deviceId, passType],
  );
  return row?.pushToken;
}

/** A device that is gone: whatever it holds of a type is not told of any more. */
export async function forgetDevice(
  sql: TenantSql,
  { deviceId, pushToken }: { deviceId: string; pushToken: string },
): Promise<void> {
  await sql.query(
    'delete from wallet_registration where tenant_id = $1 and device_id = $2 and push_token = $3',
    [sql.tenantId, deviceId, pushToken],
  );
}
