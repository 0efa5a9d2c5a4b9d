import type { CardEvent, HistoryChange, HistoryEntry } from '../domain/card-history.ts';
import type { TenantSql } from './sql.ts';

/** The last entry of the page before. */
export type HistoryPosition = { at: Date; id: string };

/**
 * What happened to a card, newest first: what people did, what runs did as far as their logs are kept,
 * and how it began. A run is the connection's; an undo is that of whoever asked for it.
 */
export async function listHistory(
  sql: TenantSql,
  cardId: string,
  { after, limit }: { after?: HistoryPosition | undefined; limit: number },
): Promise<HistoryEntry[]> {
  return sql.query<HistoryEntry>(
    /* sql */ `
    with own as (select * from card where tenant_id = $1 and id = $2),
    item as (
      select item.*, coalesce(applied_at, run.finished_at, run.started_at) as at, run.request->>'kind' as kind,
             run.created_by_name as started_by, connection.name as connection_name
      from own
      join run_item item on item.tenant_id = $1 and item.directory_id = own.directory_id
        and (item.applied or item.problem is not null) and coalesce(item.card_id, own.id) = own.id
      join run on run.tenant_id = $1 and run.id = item.run_id
      left join connection on connection.tenant_id = $1 and connection.id = run.connection_id
      where coalesce(connection.directory_tenant_id, own.directory_tenant_id) = own.directory_tenant_id
        and coalesce(applied_at, run.finished_at, run.started_at) >= own.created_at
    ),
    entry as (
      select own.id, own.created_at as at, 'create' as action, own.directory_id is not null as is_run,
             first.kind, first.run_id, own.created_by_name as started_by, connection.name as connection_name,
             'admin' as source, own.created_by_name as by, '[]'::jsonb as changes, null::jsonb as problem
      from own
      left join connection on connection.tenant_id = $1 and connection.id = own.connection_id
      left join item first on first.action = 'create' and first.problem is null and first.at = own.created_at
      union all
      select run_id, at, case when problem is not null then 'problem' when changes @> '[{"field":"status"}]' then action else 'change' end,
             kind <> 'undo', kind, run_id, started_by, connection_name, 'admin', started_by, changes, problem
      from item where problem is not null or (action in ('update', 'pause', 'resume') and changes <> '[]')
      union all
      select id, at, action, false, null, null, null, null, source, by_name, changes, null
      from card_event where tenant_id = $1 and card_id = $2
    )
    select id, at, action, changes, problem,
           case when is_run then 'directory' else source end as source,
           case when is_run then connection_name else by end as by,
           case when run_id is not null then
             jsonb_build_object('id', run_id, 'kind', kind, 'startedByName', started_by) end as run
    from entry
    where $3::timestamptz is null or (at, id) < ($3, $4::uuid)
    order by at desc, id desc limit $5`,
    [sql.tenantId, cardId, after?.at ?? null, after?.id ?? null, limit],
  );
}

/** Keeps what somebody did to a card, in the transaction that does it. Places are named as they are called now. */
export async function insertCardEvent(
  sql: TenantSql,
  cardId: string,
  { at, action, author, changes }: CardEvent,
): Promise<void> {
  const named: HistoryChange[] = [];
  for (const change of changes) named.push(await namePlaces(sql, change));
  await sql.query(
    /* sql */ `
    insert into card_event (tenant_id, card_id, at, action, source, by_id, by_name, changes)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      sql.tenantId,
      cardId,
      at,
      action,
      author.source,
      author.id,
      author.name,
      JSON.stringify(named),
    ],
  );
}

const NAMES = {
  folder: 'select id, name from folder where tenant_id = $1 and id::text = any($2)',
  template: 'select id, name from template where tenant_id = $1 and id::text = any($2)',
  handover: `select id, shown->>'displayName' as name from card where tenant_id = $1 and id::text = any($2)`,
};

async function namePlaces(sql: TenantSql, change: HistoryChange): Promise<HistoryChange> {
  const { field, from, to } = change;
  if (field !== 'folder' && field !== 'template' && field !== 'handover') return change;
  const rows = await sql.query<{ id: string; name: string }>(NAMES[field], [
    sql.tenantId,
    [from, to].filter((id) => id !== null),
  ]);
  const nameOf = (id: unknown) => rows.find((row) => row.id === id)?.name ?? id;
  return { ...change, from: nameOf(from), to: nameOf(to) };
}

/** Where a card is afterwards: what lay in a folder lies in the one above it. */
const PARTED_TO = {
  folder: `(select name from folder above where above.tenant_id = $1 and above.id = folder.parent_id)`,
  connection: 'null',
};

/** Cards whose folder, or whose connection, is about to go: whoever ends it did that to each. */
export async function insertPartings(
  sql: TenantSql,
  { field, id }: { field: 'folder' | 'connection'; id: string },
  { at, author }: Pick<CardEvent, 'at' | 'author'>,
): Promise<void> {
  await sql.query(
    /* sql */ `
    insert into card_event (tenant_id, card_id, at, action, source, by_id, by_name, changes)
    select $1, card.id, $3, 'change', $4, $5, $6,
           jsonb_build_array(jsonb_build_object('field', $7::text, 'from', ${field}.name, 'to', ${PARTED_TO[field]}, 'source', null))
    from card join ${field} on ${field}.tenant_id = $1 and ${field}.id = ${field}_id
    where card.tenant_id = $1 and ${field}_id = $2`,
    [sql.tenantId, id, at, author.source, author.id, author.name, field],
  );
}

/**
 * The last thing that a run could not do for a card's person, unless a later run did, or read the
 * person without a fault. Joined to a card; `last` is empty where all is well.
 */
export const JOIN_LAST_PROBLEM = /* sql */ `
  left join lateral (
    select item.run_id, item.problem, coalesce(item.applied_at, run.finished_at, run.started_at) as at
    from run_item item join run on run.tenant_id = item.tenant_id and run.id = item.run_id
    where item.tenant_id = card.tenant_id and item.directory_id = card.directory_id
      and (item.applied or item.problem is not null) and run.connection_id = card.connection_id
    order by item.run_id desc limit 1
  ) last on last.problem is not null and not exists (
    select from run later
    where later.tenant_id = card.tenant_id and later.connection_id = card.connection_id and later.id > last.run_id
      and later.status = 'done' and later.request->>'kind' <> 'undo'
      and ((later.checkpoint->'full')::boolean or later.request->'only' ? card.directory_id::text))`;
