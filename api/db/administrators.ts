import {
  type Administrator,
  REMOVAL_TOLD_DAYS,
  remainsWithout,
  ROLE_COUNTS_DAYS,
} from '../domain/administrator.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Sql, TenantSql } from './sql.ts';

/** What is known of a member without a role. */
export type Standing = { isAppointed: boolean; byRole: boolean; wasAppointed: boolean };

export async function findStanding(
  sql: TenantSql,
  memberId: string,
): Promise<Standing | undefined> {
  const [standing] = await sql.query<Standing>(
    /* sql */ `
    select appointed_at is not null as "isAppointed", by_role as "byRole", removed_at is not null as "wasAppointed"
    from administrator where tenant_id = $1 and member_id = $2`,
    [sql.tenantId, memberId],
  );
  return standing;
}

/**
 * Holds the organization's administrators as they are until this transaction ends. Read them afterwards: a
 * statement of its own sees what those did that were waited for.
 */
export async function lockAdministrators(sql: TenantSql): Promise<void> {
  await sql.query(
    'select from administrator where tenant_id = $1 order by member_id for no key update',
    [sql.tenantId],
  );
}

type Row = Omit<Administrator, 'appointed'> & {
  appointedAt: Date | null;
  appointedByName: string | null;
};

/** By name, from behind the one named `after`. A card's name is newer than the one that was kept. */
export async function listAdministrators(
  sql: TenantSql,
  {
    id = null,
    after,
    limit,
  }: {
    id?: string | null;
    after?: { name: string; id: string } | undefined;
    limit: number | null;
  },
): Promise<Administrator[]> {
  const rows = await sql.query<Row>(
    /* sql */ `
    with named as (
      select member_id as id, coalesce(card.shown->>'displayName', name) as name, by_role as "byRole",
             seen_at as "seenAt", coalesce(card.left_at, administrator.left_at) as "leftAt", appointed_at as "appointedAt", appointed_by_id
      from administrator
      left join card on card.tenant_id = $1 and card.directory_tenant_id = $2 and card.directory_id = member_id
      where administrator.tenant_id = $1 and (by_role or appointed_at is not null)
    )
    select named.id, named.name, "byRole", "seenAt", "leftAt", "appointedAt",
           coalesce(card.shown->>'displayName', appointer.name) as "appointedByName"
    from named
    left join card on card.tenant_id = $1 and card.directory_tenant_id = $2 and card.directory_id = named.appointed_by_id
    left join administrator appointer on appointer.tenant_id = $1 and appointer.member_id = named.appointed_by_id
    where ($3::uuid is null or named.id = $3)
      and (lower(named.name) collate "C", named.id) > (lower($4) collate "C", $5::uuid)
    order by lower(named.name) collate "C", named.id limit $6`,
    [
      sql.tenantId,
      sql.tenantId,
      id,
      after?.name ?? '',
      after?.id ?? '00000000-0000-0000-0000-000000000000',
      limit,
    ],
  );
  return rows.map(toAdministrator);
}

const toAdministrator = ({ appointedAt, appointedByName, ...row }: Row): Administrator => ({
  ...row,
  appointed: appointedAt && { at: appointedAt, byName: appointedByName },
});

/**
 * Notes that an administrator was here, at most once an hour, and by which right. One who has neither a role
 * nor an appointment any more is forgotten.
 */
export async function noteSeen(
  sql: TenantSql,
  { id, name, byRole, at }: { id: string; name: string; byRole: boolean; at: Date },
): Promise<void> {
  if (byRole) {
    await sql.query(
      /* sql */ `
      insert into administrator (tenant_id, member_id, name, by_role, seen_at) values ($1, $2, $3, true, $4)
      on conflict (tenant_id, member_id) do update set name = $3, by_role = true, removed_at = null, left_at = null, seen_at = $4
      where (administrator.name, administrator.by_role) is distinct from ($3, true)
         or administrator.removed_at is not null
         or administrator.seen_at is null or administrator.seen_at <= $4::timestamptz - interval '1 hour'`,
      [sql.tenantId, id, name, at],
    );
    return;
  }
  await sql.query(
    'delete from administrator where tenant_id = $1 and member_id = $2 and appointed_at is null and removed_at is null',
    [sql.tenantId, id],
  );
  await sql.query(
    /* sql */ `
    update administrator set name = $3, by_role = false, left_at = null, seen_at = $4
    where tenant_id = $1 and member_id = $2 and appointed_at is not null
      and ((name, by_role) is distinct from ($3, false)
           or seen_at is null or seen_at <= $4::timestamptz - interval '1 hour')`,
    [sql.tenantId, id, name, at],
  );
}

/**
 * The name of a member who may be made an administrator: on a card of the organization's own directory, unless
 * they left, or known from having been one. Undefined for everybody else.
 */
export async function findMemberName(
  sql: TenantSql,
  memberId: string,
): Promise<string | undefined> {
  const [card] = await sql.query<{ name: string | null; hasLeft: boolean }>(
    /* sql */ `
    select shown->>'displayName' as name, left_at is not null as "hasLeft" from card
    where tenant_id = $1 and directory_tenant_id = $2 and directory_id = $3`,
    [sql.tenantId, sql.tenantId, memberId],
  );
  const [known] = await sql.query<{ name: string; byRole: boolean }>(
    'select name, by_role as "byRole" from administrator where tenant_id = $1 and member_id = $2',
    [sql.tenantId, memberId],
  );
  if (card?.hasLeft) return undefined;
  return card?.name ?? known?.name;
}

/** An appointment that is there already stays as it was. False: there was one. */
export async function insertAppointment(
  sql: TenantSql,
  { id, name, byId, at }: { id: string; name: string; byId: string; at: Date },
): Promise<boolean> {
  const rows = await sql.query(
    /* sql */ `
    insert into administrator (tenant_id, member_id, name, by_role, appointed_at, appointed_by_id)
    values ($1, $2, $3, false, $4, $5)
    on conflict (tenant_id, member_id) do update set appointed_at = $4, appointed_by_id = $5, removed_at = null
    where administrator.appointed_at is null
    returning 1`,
    [sql.tenantId, id, name, at, byId],
  );
  return rows.length > 0;
}

/** Ends an appointment; whoever has no role either is told so for a time. */
export async function endAppointment(
  sql: TenantSql,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  await sql.query(
    /* sql */ `
    update administrator set appointed_at = null, appointed_by_id = null, removed_at = case when not by_role then $3::timestamptz end
    where tenant_id = $1 and member_id = $2`,
    [sql.tenantId, id, at],
  );
}

/**
 * Forgets administrators whose cards are about to go because they left, but not those who were seen since. Where
 * nobody else would remain they all stay, as gone: a wrong rule must not leave an organization alone. So does who
 * was here lately and whose card goes at once: only a rule may have left them out, and the next time they come says so.
 */
export async function dropLeftAdministrators(
  sql: TenantSql,
  cardIds: readonly string[],
  now: Date,
): Promise<void> {
  const left = await sql.query<{ id: string; wasHere: boolean }>(
    /* sql */ `
    select member_id as id,
           card.left_at is null and coalesce(seen_at > $4::timestamptz - interval '${ROLE_COUNTS_DAYS} days', false) as "wasHere"
    from administrator
    join card on card.tenant_id = $1 and card.directory_tenant_id = $2 and card.directory_id = member_id
    where administrator.tenant_id = $1 and card.id = any($3::uuid[])
      and (card.left_at is null or seen_at is null or seen_at <= card.left_at)`,
    [sql.tenantId, sql.tenantId, cardIds, now],
  );
  if (left.length === 0) return;
  const ids = left.map(({ id }) => id);
  await lockAdministrators(sql);
  const isSafe = remainsWithout(await listAdministrators(sql, { limit: null }), ids);
  const forgotten = isSafe ? left.filter(({ wasHere }) => !wasHere).map(({ id }) => id) : [];
  await sql.query(
    'delete from administrator where tenant_id = $1 and member_id = any($2::uuid[])',
    [sql.tenantId, forgotten],
  );
  await sql.query(
    'update administrator set left_at = $3 where tenant_id = $1 and member_id = any($2::uuid[])',
    [sql.tenantId, ids, now],
  );
}

const ROLE_IS_OLD = (at: string) =>
  `by_role and seen_at <= ${at}::timestamptz - interval '${ROLE_COUNTS_DAYS} days'`;
const REMOVAL_IS_OLD = (at: string) =>
  `removed_at <= ${at}::timestamptz - interval '${REMOVAL_TOLD_DAYS} days'`;

/** Organizations with somebody whose role was not seen for too long, or who need not be told any more. */
export async function listTenantsWithOldAdministrators(sql: Sql, now: Date): Promise<TenantId[]> {
  const rows = await sql.query<{ tenantId: TenantId }>(
    `select distinct tenant_id as "tenantId" from administrator where ${ROLE_IS_OLD('$1')} or ${REMOVAL_IS_OLD('$1')}`,
    [now],
  );
  return rows.map(({ tenantId }) => tenantId);
}

export async function purgeAdministrators(sql: TenantSql, now: Date): Promise<void> {
  await sql.query(
    `delete from administrator where tenant_id = $1 and appointed_at is null and (${ROLE_IS_OLD('$2')} or ${REMOVAL_IS_OLD('$2')})`,
    [sql.tenantId, now],
  );
  await sql.query(
    `update administrator set by_role = false where tenant_id = $1 and ${ROLE_IS_OLD('$2')}`,
    [sql.tenantId, now],
  );
}
