import type { TenantId } from '../domain/tenant.ts';
import {
  type FailedPass,
  KEEP_VOIDED_MS,
  nextModified,
  type PassChange,
  type PassCounts,
  type WalletMaker,
  type WalletPass,
  type WalletProblem,
} from '../domain/wallet.ts';
import type { Sealer } from '../lib/seal.ts';
import type { Sql, TenantSql } from './sql.ts';

const PASS_COLUMNS = /* sql */ `
  id, maker, pass_type as "passType", serial, token, slug, state, content_hash as "contentHash", tag::text,
  modified_at as "modifiedAt", problem`;

/** Any number, the same in every version. */
export const TAG_LOCK = 728_163_028;

/** Which organization's pass has this serial; undefined where none has. */
export async function findPassTenant(sql: Sql, serial: string): Promise<TenantId | undefined> {
  const [row] = await sql.query<{ tenantId: TenantId }>(
    `select tenant_id as "tenantId" from handle where handle = $1 and kind = 'pass'`,
    [serial],
  );
  return row?.tenantId;
}

type PassKey =
  { id: string } | { serial: string } | Pick<WalletPass, 'maker' | 'passType' | 'slug'>;

/** A pass by its id, its serial, or whose it is and what it was issued under. */
export async function findWalletPass(
  sql: TenantSql,
  sealer: Sealer,
  key: PassKey,
): Promise<WalletPass | undefined> {
  const known = {
    id: 'id' in key ? key.id : null,
    serial: 'serial' in key ? key.serial : null,
    ...('slug' in key ? key : { maker: null, passType: null, slug: null }),
  };
  const [row] = await sql.query<WalletPass>(
    /* sql */ `
    select ${PASS_COLUMNS} from wallet_pass
    where tenant_id = $1 and (id = $2 or serial = $3 or (slug = $4 and maker = $5 and pass_type = $6))`,
    [sql.tenantId, known.id, known.serial, known.slug, known.maker, known.passType],
  );
  return row && openPass(sql, sealer, row);
}

/** Makes a pass, with a serial that leads to its organization. The one that is there already stays. */
export async function insertWalletPass(
  sql: TenantSql,
  sealer: Sealer,
  {
    now,
    ...pass
  }: Pick<WalletPass, 'id' | 'maker' | 'passType' | 'serial' | 'token' | 'slug'> & { now: Date },
): Promise<void> {
  const made = await sql.query(
    /* sql */ `
    insert into wallet_pass (tenant_id, id, maker, pass_type, serial, token, slug, state, tag, modified_at, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, 'active', 0, $8, $9)
    on conflict (tenant_id, maker, pass_type, slug) do nothing returning 1`,
    [
      sql.tenantId,
      pass.id,
      pass.maker,
      pass.passType,
      pass.serial,
      sealer.seal(pass.token, contextOf(sql.tenantId, pass.id)),
      pass.slug,
      nextModified(now),
      now,
    ],
  );
  if (made.length === 0) return;
  await sql.query(`insert into handle (handle, kind, tenant_id) values ($2, 'pass', $1)`, [
    sql.tenantId,
    pass.serial,
  ]);
  // A change of its card that commits beside this has not seen it: it is looked at once more, soon.
  await sql.query('insert into wallet_task (tenant_id, pass_id, due_at) values ($1, $2, $3)', [
    sql.tenantId,
    pass.id,
    new Date(now.getTime() + LOOK_AGAIN_MS),
  ]);
}

const LOOK_AGAIN_MS = 60_000;

/**
 * Notes that a pass says something else now, and that its devices are to be told. Nothing is written where it says
 * what it said. Tags are given one transaction after the other, so that a device which has seen one has seen all
 * before it.
 */
export async function changeWalletPass(
  sql: TenantSql,
  id: string,
  { contentHash, state, now, tellAt }: PassChange,
): Promise<boolean> {
  const [before] = await sql.query<Pick<WalletPass, 'contentHash' | 'modifiedAt' | 'state'>>(
    /* sql */ `
    select content_hash as "contentHash", modified_at as "modifiedAt", state from wallet_pass
    where tenant_id = $1 and id = $2 for no key update`,
    [sql.tenantId, id],
  );
  if (!before || (before.contentHash === contentHash && before.state === state)) return false;
  await sql.query(
    /* sql */ `
    insert into wallet_push (tenant_id, device_id, pass_type, due_at)
    select $1, device_id, pass_type, $3 from wallet_registration
    join wallet_pass on wallet_pass.tenant_id = $1 and wallet_pass.id = pass_id
    where wallet_registration.tenant_id = $1 and pass_id = $2 order by device_id
    on conflict (tenant_id, device_id, pass_type) do update set due_at = least(wallet_push.due_at, excluded.due_at)`,
    [sql.tenantId, id, tellAt],
  );
  await sql.query('select pg_advisory_xact_lock($1)', [TAG_LOCK]);
  await sql.query(
    /* sql */ `
    update wallet_pass set content_hash = $3, state = $4, modified_at = $5, problem = null, tag = nextval('wallet_tag')
    where tenant_id = $1 and id = $2`,
    [
      sql.tenantId,
      id,
      contentHash,
      state,
      before.contentHash === null ? before.modifiedAt : nextModified(now, before.modifiedAt),
    ],
  );
  return true;
}

/** Says why a pass could not be brought up to date. */
export async function updatePassProblem(
  sql: TenantSql,
  id: string,
  problem: WalletProblem | null,
): Promise<void> {
  await sql.query(
    /* sql */ `
    update wallet_pass set problem = $3
    where tenant_id = $1 and id = $2 and problem is distinct from $3`,
    [sql.tenantId, id, problem && JSON.stringify(problem)],
  );
}

/**
 * Every pass of a maker goes, with its devices and serials: nobody can sign for them any more. Those of `exceptType`
 * are signed by somebody else.
 */
export async function deletePassesOf(
  sql: TenantSql,
  maker: WalletMaker,
  exceptType?: string,
): Promise<void> {
  await deletePasses(sql, 'maker = $2 and pass_type is distinct from $3', [
    maker,
    exceptType ?? null,
  ]);
}

/** Passes that have been void for long enough and whose cards have gone; returns how many. */
export async function purgeVoidedPasses(sql: TenantSql, now: Date): Promise<number> {
  return deletePasses(
    sql,
    /* sql */ `state = 'voided' and modified_at <= $2 and not exists (
      select from card where card.tenant_id = $1 and card.slug = wallet_pass.slug)`,
    [new Date(now.getTime() - KEEP_VOIDED_MS)],
  );
}

/** Organizations with passes that have been void for long enough. */
export async function listTenantsWithVoidedPasses(sql: Sql, now: Date): Promise<TenantId[]> {
  const rows = await sql.query<{ tenantId: TenantId }>(
    `select distinct tenant_id as "tenantId" from wallet_pass where state = 'voided' and modified_at <= $1`,
    [new Date(now.getTime() - KEEP_VOIDED_MS)],
  );
  return rows.map(({ tenantId }) => tenantId);
}

async function deletePasses(sql: TenantSql, which: string, values: unknown[]): Promise<number> {
  const gone = await sql.query(
    /* sql */ `
    with gone as (delete from wallet_pass where tenant_id = $1 and ${which} returning serial)
    delete from handle using gone where handle.tenant_id = $1 and handle = gone.serial returning 1`,
    [sql.tenantId, ...values],
  );
  return gone.length;
}

/** How an organization's passes of a maker stand. */
export async function countPasses(sql: TenantSql, maker: WalletMaker): Promise<PassCounts> {
  const [row] = await sql.query<PassCounts>(
    /* sql */ `
    select count(content_hash)::int as made, count(*) filter (where state = 'voided')::int as voided,
           count(problem)::int as failed, max(modified_at) as "changedAt",
           (select count(distinct device_id)::int from wallet_registration registration
            join wallet_pass held on held.tenant_id = $1 and held.id = registration.pass_id
            where registration.tenant_id = $1 and held.maker = $2) as devices
    from wallet_pass where tenant_id = $1 and maker = $2`,
    [sql.tenantId, maker],
  );
  return row ?? { made: 0, voided: 0, failed: 0, devices: 0, changedAt: null };
}

/** Passes that could not be brought up to date, and why. */
export async function listFailedPasses(
  sql: TenantSql,
  maker: WalletMaker,
  limit: number,
): Promise<FailedPass[]> {
  return sql.query<FailedPass>(
    /* sql */ `
    select card.id as "cardId", card.shown ->> 'displayName' as "cardName", problem
    from wallet_pass
    left join handle on handle.tenant_id = $1 and handle.handle = wallet_pass.slug
    left join card on card.tenant_id = $1 and card.id = handle.object_id
    where wallet_pass.tenant_id = $1 and maker = $2 and problem is not null
    order by wallet_pass.id limit $3`,
    [sql.tenantId, maker, limit],
  );
}

/** An old key's seal is renewed: tokens never change, so nothing else would ever let that key go. */
async function openPass(sql: TenantSql, sealer: Sealer, row: WalletPass): Promise<WalletPass> {
  const context = contextOf(sql.tenantId, row.id);
  const token = sealer.open(row.token, context);
  if (!sealer.isCurrent(row.token))
    await sql.query(
      'update wallet_pass set token = $3 where tenant_id = $1 and id = $2 and token = $4',
      [sql.tenantId, row.id, sealer.seal(token, context), row.token],
    );
  return { ...row, token };
}

const contextOf = (tenantId: TenantId, id: string): string[] => [tenantId, id, 'pass token'];
