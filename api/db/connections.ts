import type { Connection, ConnectionChange, NewConnection } from '../domain/connection.ts';
import { AppError } from '../domain/errors.ts';
import type { Sealer } from '../lib/seal.ts';
import { sealCredential } from './credentials.ts';
import { handoverOf } from './handovers.ts';
import { isPgError, UNIQUE_VIOLATION } from './pg-errors.ts';
import type { TenantSql } from './sql.ts';

const SELECT_CONNECTION = /* sql */ `
  select tenant_id as "tenantId", id, name, directory_tenant_id as "directoryTenantId", client_id as "clientId",
         credential_kind as "credentialKind", credential_version as "credentialVersion",
         credential_expires_at as "credentialExpiresAt", status, problem,
         organization_name as "organizationName", user_count as "userCount",
         granted_permissions as "grantedPermissions", sync_daily as "syncDaily", sync_at as "syncAt",
         leavers, newcomers, rule, rules, field_map as "fieldMap", removal_limit as "removalLimit", needs_review as "needsReview", delta_link as "deltaLink",
         delta_link_at as "deltaLinkAt", full_read_at as "fullReadAt", delta_basis as "deltaBasis", not_before as "notBefore", synced_at as "syncedAt",
         next_sync_at as "nextSyncAt", watch_at as "watchAt", time_zone as "timeZone",
         sync_failures as "syncFailures", failing_since as "failingSince",
         credential_end_source as "credentialEndSource", photo_problem as "photoProblem", created_at as "createdAt", updated_at as "updatedAt",
         (select ${handoverOf('card_id', 'url')} from handover
          where handover.tenant_id = connection.tenant_id and connection_id = connection.id) as handover
  from connection`;

export async function findConnection(sql: TenantSql, id: string): Promise<Connection | undefined> {
  const [connection] = await sql.query<Connection>(
    `${SELECT_CONNECTION} where tenant_id = $1 and id = $2`,
    [sql.tenantId, id],
  );
  return connection;
}

/** Keeps others who lock it out until this transaction ends. */
export async function lockConnection(sql: TenantSql, id: string): Promise<void> {
  await sql.query('select from connection where tenant_id = $1 and id = $2 for update', [
    sql.tenantId,
    id,
  ]);
}

/** All of an organization's directories, oldest first. There are few: subsidiaries, not people. */
export async function listConnections(sql: TenantSql): Promise<Connection[]> {
  return sql.query<Connection>(`${SELECT_CONNECTION} where tenant_id = $1 order by id`, [
    sql.tenantId,
  ]);
}

export async function hasDirectory(sql: TenantSql, directoryTenantId: string): Promise<boolean> {
  const rows = await sql.query(
    'select from connection where tenant_id = $1 and directory_tenant_id = $2',
    [sql.tenantId, directoryTenantId],
  );
  return rows.length > 0;
}

/** Cards that came through a connection. */
export async function countConnectionCards(sql: TenantSql, id: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'select count(*)::int as count from card where tenant_id = $1 and connection_id = $2',
    [sql.tenantId, id],
  );
  return row?.count ?? 0;
}

export async function insertConnection(
  sql: TenantSql,
  sealer: Sealer,
  connection: NewConnection,
): Promise<void> {
  try {
    await sql.query(
      /* sql */ `
      insert into connection (tenant_id, id, name, directory_tenant_id, client_id, credential_kind, credential,
                              credential_expires_at, status, organization_name, user_count, granted_permissions,
                              removal_limit, created_at, updated_at, credential_end_source, time_zone, watch_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'connected', $9, $10, $11, $12, $13, $13, $14, $15, $16)`,
      [
        sql.tenantId,
        connection.id,
        connection.name,
        connection.directoryTenantId,
        connection.clientId,
        connection.credential.kind,
        sealCredential(sealer, sql.tenantId, connection.id, connection.credential),
        connection.credentialExpiresAt,
        connection.organizationName,
        connection.userCount,
        connection.grantedPermissions,
        JSON.stringify(connection.removalLimit),
        connection.createdAt,
        connection.credentialEndSource,
        connection.timeZone,
        connection.watchAt,
      ],
    );
  } catch (cause) {
    if (!isPgError(cause, UNIQUE_VIOLATION)) throw cause;
    throw new AppError(
      'already_connected',
      'This directory is connected already. Open its connection instead.',
      {
        cause,
      },
    );
  }
}

/**
 * Cards that an earlier connection to the same directory left behind are this one's from now on, and
 * their photos are looked at again.
 */
export async function adoptCards(
  sql: TenantSql,
  { id, directoryTenantId, createdAt }: Pick<Connection, 'id' | 'directoryTenantId' | 'createdAt'>,
): Promise<void> {
  await sql.query(
    /* sql */ `
    with adopted as (
      update card set connection_id = $3
      where tenant_id = $1 and directory_tenant_id = $2 and connection_id is null
      returning id
    ), addresses as (
      update handle set connection_id = $3 from adopted where tenant_id = $1 and object_id = adopted.id
    )
    insert into photo_task (tenant_id, card_id, due_at) select $1, id, $4 from adopted
    on conflict (tenant_id, card_id) do nothing`,
    [sql.tenantId, directoryTenantId, id, createdAt],
  );
}

const COLUMNS = {
  needsReview: 'needs_review',
  name: 'name',
  clientId: 'client_id',
  status: 'status',
  problem: 'problem',
  organizationName: 'organization_name',
  userCount: 'user_count',
  grantedPermissions: 'granted_permissions',
  credentialExpiresAt: 'credential_expires_at',
  credentialEndSource: 'credential_end_source',
  syncDaily: 'sync_daily',
  syncAt: 'sync_at',
  timeZone: 'time_zone',
  syncFailures: 'sync_failures',
  failingSince: 'failing_since',
  leavers: 'leavers',
  newcomers: 'newcomers',
  rule: 'rule',
  rules: 'rules',
  fieldMap: 'field_map',
  removalLimit: 'removal_limit',
  deltaLink: 'delta_link',
  deltaLinkAt: 'delta_link_at',
  fullReadAt: 'full_read_at',
  deltaBasis: 'delta_basis',
  notBefore: 'not_before',
  syncedAt: 'synced_at',
  nextSyncAt: 'next_sync_at',
  watchAt: 'watch_at',
  updatedAt: 'updated_at',
} as const satisfies Record<keyof ConnectionChange, string>;

const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'problem',
  'rule',
  'rules',
  'fieldMap',
  'removalLimit',
]);

/** Changes the named properties of a connection and no others. */
export async function updateConnection(
  sql: TenantSql,
  id: string,
  change: ConnectionChange,
): Promise<void> {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return;
  const sets = entries.map(([name], i) => `${COLUMNS[name as keyof typeof COLUMNS]} = $${i + 3}`);
  const values = entries.map(([name, value]) =>
    JSON_COLUMNS.has(name) && value !== null ? JSON.stringify(value) : value,
  );
  await sql.query(`update connection set ${sets.join(', ')} where tenant_id = $1 and id = $2`, [
    sql.tenantId,
    id,
    ...values,
  ]);
}

/** Forgets a directory and its credential. Its cards stay, without a connection, unless they go too. */
export async function deleteConnection(
  sql: TenantSql,
  id: string,
  { deleteCards }: { deleteCards: boolean },
): Promise<string[]> {
  const slugs = deleteCards
    ? await sql.query<{ slug: string }>(
        'delete from card where tenant_id = $1 and connection_id = $2 returning slug',
        [sql.tenantId, id],
      )
    : [];
  await sql.query(
    /* sql */ `
    delete from photo_task using card
    where photo_task.tenant_id = $1 and card.tenant_id = $1 and card.id = card_id and connection_id = $2`,
    [sql.tenantId, id],
  );
  await sql.query('delete from connection where tenant_id = $1 and id = $2', [sql.tenantId, id]);
  return slugs.map(({ slug }) => slug);
}
