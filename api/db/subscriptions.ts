import type { Subscription } from '../domain/subscription.ts';
import type { TenantId } from '../domain/tenant.ts';
import type { Sealer } from '../lib/seal.ts';
import type { Sql, TenantSql } from './sql.ts';

type Row = Omit<Subscription, 'clientState'> & { sealedState: string };

export async function findSubscription(
  sql: TenantSql,
  sealer: Sealer,
  connectionId: string,
): Promise<Subscription | undefined> {
  const [row] = await sql.query<Row>(
    /* sql */ `
    select client_state as "sealedState", graph_id as "graphId", expires_at as "expiresAt", problem
    from subscription where tenant_id = $1 and connection_id = $2`,
    [sql.tenantId, connectionId],
  );
  if (!row) return undefined;
  const { sealedState, ...subscription } = row;
  return { ...subscription, clientState: sealer.open(sealedState, sealContext(sql, connectionId)) };
}

/** The whole of what is known; what was told and not yet looked at stays. */
export async function upsertSubscription(
  sql: TenantSql,
  sealer: Sealer,
  { connectionId, ...subscription }: Subscription & { connectionId: string },
): Promise<void> {
  const { clientState, graphId, expiresAt, problem } = subscription;
  await sql.query(
    /* sql */ `
    insert into subscription (tenant_id, connection_id, client_state, graph_id, expires_at, problem)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, connection_id) do update set
      client_state = excluded.client_state, graph_id = excluded.graph_id,
      expires_at = excluded.expires_at, problem = excluded.problem`,
    [
      sql.tenantId,
      connectionId,
      sealer.seal(clientState, sealContext(sql, connectionId)),
      graphId,
      expiresAt,
      problem && JSON.stringify(problem),
    ],
  );
}

export async function deleteSubscription(sql: TenantSql, connectionId: string): Promise<void> {
  await sql.query('delete from subscription where tenant_id = $1 and connection_id = $2', [
    sql.tenantId,
    connectionId,
  ]);
}

/** Keeps of whom Graph told; looked at together from `dueAt` on, or from when the first of them was to be. */
export async function noteChanges(
  sql: TenantSql,
  connectionId: string,
  {
    directoryIds,
    everybody,
    dueAt,
  }: { directoryIds: readonly string[]; everybody: boolean; dueAt: Date },
): Promise<void> {
  await sql.query(
    /* sql */ `
    with noted as (
      update subscription set changes_due_at = coalesce(changes_due_at, $4), everybody_asked = everybody_asked or $5
      where tenant_id = $1 and connection_id = $2 returning 1
    )
    insert into person_change (tenant_id, connection_id, directory_id)
    select $1, $2, directory_id from unnest($3::uuid[]) as told (directory_id), noted
    on conflict do nothing`,
    [sql.tenantId, connectionId, directoryIds, dueAt, everybody],
  );
}

/** Takes everything that is due to be looked at, so that nobody else does; undefined where nothing is. */
export async function takeChanges(
  sql: TenantSql,
  connectionId: string,
  now: Date,
): Promise<{ directoryIds: string[]; everybody: boolean } | undefined> {
  const [due] = await sql.query<{ everybody: boolean }>(
    /* sql */ `
    select everybody_asked as everybody from subscription
    where tenant_id = $1 and connection_id = $2 and changes_due_at <= $3 for update`,
    [sql.tenantId, connectionId, now],
  );
  if (!due) return undefined;
  await sql.query(
    /* sql */ `
    update subscription set changes_due_at = null, everybody_asked = false
    where tenant_id = $1 and connection_id = $2`,
    [sql.tenantId, connectionId],
  );
  const rows = await sql.query<{ id: string }>(
    /* sql */ `
    with taken as (
      delete from person_change where tenant_id = $1 and connection_id = $2 returning directory_id
    )
    -- Of somebody without a card nobody wants to hear where newcomers are ignored.
    select directory_id as id from taken join connection on connection.tenant_id = $1 and connection.id = $2
    where newcomers <> 'ignore'
      or exists (select from card where card.tenant_id = $1 and card.connection_id = $2
                                    and card.directory_id = taken.directory_id)`,
    [sql.tenantId, connectionId],
  );
  return { directoryIds: rows.map(({ id }) => id).sort(), everybody: due.everybody };
}

/** Subscriptions with changes that are due to be looked at, of all organizations. */
export async function listDueChanges(
  sql: Sql,
  now: Date,
  limit: number,
): Promise<{ tenantId: TenantId; connectionId: string }[]> {
  return sql.query(
    /* sql */ `
    select tenant_id as "tenantId", connection_id as "connectionId" from subscription
    where changes_due_at <= $1 order by changes_due_at limit $2`,
    [now, limit],
  );
}

const sealContext = ({ tenantId }: TenantSql, connectionId: string): string[] => [
  tenantId,
  connectionId,
  'client state',
];
