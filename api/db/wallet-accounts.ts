import type { TenantId } from '../domain/tenant.ts';
import type { WalletAccount, WalletMaker, WalletProblem } from '../domain/wallet.ts';
import type { Sealer } from '../lib/seal.ts';
import type { Sql, TenantSql } from './sql.ts';

const SELECT_ACCOUNT = /* sql */ `
  select maker, facts, credential_version as "credentialVersion", expires_at as "expiresAt", problem,
         notice_days as "noticeDays", closing_at as "closingAt", created_at as "createdAt", updated_at as "updatedAt"
  from wallet_account where tenant_id = $1`;

/** Whether an account gives out passes now, as a condition on its row. */
export const GIVES_PASSES = '((expires_at is null or expires_at > now()) and closing_at is null)';

/** The organization's own accounts, and whether each gives out passes now. */
export async function findWalletMakers(
  sql: TenantSql,
): Promise<Partial<Record<WalletMaker, boolean>>> {
  const rows = await sql.query<{ maker: WalletMaker; gives: boolean }>(
    `select maker, ${GIVES_PASSES} as gives from wallet_account where tenant_id = $1`,
    [sql.tenantId],
  );
  return Object.fromEntries(rows.map(({ maker, gives }) => [maker, gives]));
}

/** An organization's account with a maker of wallets, without its credential. */
export async function findWalletAccount<Maker extends WalletMaker>(
  sql: TenantSql,
  maker: Maker,
): Promise<Extract<WalletAccount, { maker: Maker }> | undefined> {
  const [account] = await sql.query<Extract<WalletAccount, { maker: Maker }>>(
    `${SELECT_ACCOUNT} and maker = $2`,
    [sql.tenantId, maker],
  );
  return account;
}

/** Opens the credential of an account: text that only its maker's room can read. An old key's seal is renewed. */
export async function findWalletCredential(
  sql: TenantSql,
  sealer: Sealer,
  maker: WalletMaker,
): Promise<string | undefined> {
  const [row] = await sql.query<{ credential: string }>(
    'select credential from wallet_account where tenant_id = $1 and maker = $2',
    [sql.tenantId, maker],
  );
  if (!row) return undefined;
  const context = contextOf(sql.tenantId, maker);
  const credential = sealer.open(row.credential, context);
  if (!sealer.isCurrent(row.credential))
    await sql.query(
      'update wallet_account set credential = $3 where tenant_id = $1 and maker = $2 and credential = $4',
      [sql.tenantId, maker, sealer.seal(credential, context), row.credential],
    );
  return credential;
}

export type NewWalletAccount = Pick<WalletAccount, 'maker' | 'facts' | 'expiresAt'> & {
  credential: string;
  now: Date;
};

/** Keeps an account, in the place of the one before, of whose credential nothing stays. */
export async function upsertWalletAccount(
  sql: TenantSql,
  sealer: Sealer,
  { maker, facts, expiresAt, credential, now }: NewWalletAccount,
): Promise<void> {
  const sealed = sealer.seal(credential, contextOf(sql.tenantId, maker));
  await sql.query(
    /* sql */ `
    insert into wallet_account (tenant_id, maker, credential, credential_version, facts, expires_at, watch_at, created_at, updated_at)
    values ($1, $2, $3, nextval('wallet_credential_version'), $4, $5, $6, $6, $6)
    on conflict (tenant_id, maker) do update set
      credential = excluded.credential, credential_version = excluded.credential_version,
      facts = excluded.facts, expires_at = excluded.expires_at, problem = null, notice_days = null,
      closing_at = null, watch_at = excluded.watch_at, updated_at = excluded.updated_at`,
    [sql.tenantId, maker, sealed, JSON.stringify(facts), expiresAt, now],
  );
}

export async function deleteWalletAccount(sql: TenantSql, maker: WalletMaker): Promise<void> {
  await sql.query('delete from wallet_account where tenant_id = $1 and maker = $2', [
    sql.tenantId,
    maker,
  ]);
}

/** From now on nothing new is given out under it, and every pass that was made is looked at, to be ended. */
export async function closeWalletAccount(
  sql: TenantSql,
  maker: WalletMaker,
  now: Date,
): Promise<void> {
  await sql.query(
    'update wallet_account set closing_at = coalesce(closing_at, $3) where tenant_id = $1 and maker = $2',
    [sql.tenantId, maker, now],
  );
  await sql.query(
    /* sql */ `
    insert into wallet_task (tenant_id, pass_id, due_at)
    select tenant_id, id, '-infinity' from wallet_pass where tenant_id = $1 and maker = $2 order by id
    on conflict (tenant_id, pass_id) do update set due_at = excluded.due_at, attempts = 0`,
    [sql.tenantId, maker],
  );
}

/** Whether a pass is out, or on its way to somebody, that is not ended. */
export async function hasOpenPasses(sql: TenantSql, maker: WalletMaker): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    select from wallet_pass
    where tenant_id = $1 and maker = $2 and (state = 'active' or content_hash is null) limit 1`,
    [sql.tenantId, maker],
  );
  return rows.length > 0;
}

/** Passes that are to be ended and that nobody is going to look at: they are looked at. */
export async function noteOpenPasses(sql: TenantSql, maker: WalletMaker): Promise<void> {
  await sql.query(
    /* sql */ `
    insert into wallet_task (tenant_id, pass_id, due_at)
    select tenant_id, id, '-infinity' from wallet_pass
    where tenant_id = $1 and maker = $2 and state = 'active' and content_hash is not null order by id
    on conflict (tenant_id, pass_id) do nothing`,
    [sql.tenantId, maker],
  );
}

/** Whether it has been closing since before `since` and every pass is ended; holds it, so that it stays so. */
export async function isClosed(sql: TenantSql, maker: WalletMaker, since: Date): Promise<boolean> {
  const [held] = await sql.query(
    'select from wallet_account where tenant_id = $1 and maker = $2 and closing_at <= $3 for update',
    [sql.tenantId, maker, since],
  );
  if (!held) return false;
  const [open] = await sql.query(
    /* sql */ `
    select from wallet_pass
    where tenant_id = $1 and maker = $2 and state = 'active' and content_hash is not null limit 1`,
    [sql.tenantId, maker],
  );
  return open === undefined;
}

/** Accounts that are to go once their passes are ended, of all organizations. */
export async function listClosingAccounts(sql: Sql): Promise<WatchedAccount[]> {
  return sql.query<WatchedAccount>(
    'select tenant_id as "tenantId", maker from wallet_account where closing_at is not null',
  );
}

export type WatchedAccount = { tenantId: TenantId; maker: WalletMaker };

/** Accounts that are to be looked after, of all organizations, longest due first. */
export async function listWatchedAccounts(
  sql: Sql,
  now: Date,
  limit: number,
): Promise<WatchedAccount[]> {
  return sql.query<WatchedAccount>(
    /* sql */ `
    select tenant_id as "tenantId", maker from wallet_account
    where watch_at <= $1 order by watch_at limit $2`,
    [now, limit],
  );
}

/** False where another worker has it, or it is not due any more. The next look is no later than its end. */
export async function claimWalletWatch(
  sql: TenantSql,
  maker: WalletMaker,
  { now, until }: { now: Date; until: Date },
): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    update wallet_account set watch_at = case when expires_at > $3 then least($4, expires_at) else $4 end
    where tenant_id = $1 and maker = $2 and watch_at <= $3 returning 1`,
    [sql.tenantId, maker, now, until],
  );
  return rows.length > 0;
}

/** How an account was found: what is the matter with it, and what was said about its end. */
export async function updateWalletAccount(
  sql: TenantSql,
  maker: WalletMaker,
  found: { problem: WalletProblem | null; noticeDays?: number | null },
): Promise<void> {
  await sql.query(
    /* sql */ `
    update wallet_account set problem = $3, notice_days = coalesce($4, notice_days)
    where tenant_id = $1 and maker = $2 and (problem is distinct from $3 or $4::integer is not null)`,
    [sql.tenantId, maker, found.problem && JSON.stringify(found.problem), found.noticeDays ?? null],
  );
}

/** Opens again for this organization's account alone: a copy in another's row stays shut. */
const contextOf = (tenantId: TenantId, maker: WalletMaker): string[] => [
  tenantId,
  maker,
  'wallet credential',
];
