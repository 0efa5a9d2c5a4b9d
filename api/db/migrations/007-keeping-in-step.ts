/** When syncs come, how the credential stands, and what the directory tells of by itself. */
export const keepingInStep = {
  name: '007-keeping-in-step',
  sql: /* sql */ `
    alter table connection
      add column time_zone     text    not null default 'UTC', -- IANA; of sync_at
      add column full_read_at  timestamptz,                    -- when everybody was last read
      add column sync_failures integer not null default 0,     -- syncs in a row that failed
      add column failing_since timestamptz,                    -- the first of them
      add column credential_end_source text check (credential_end_source in ('directory', 'certificate', 'admin')),
      add column watch_at      timestamptz;                    -- when credential and subscription are next looked after
    update connection set
      full_read_at = delta_link_at,
      watch_at = updated_at,
      credential_end_source = case when credential_expires_at is null then null
                                   when credential_kind = 'certificate' then 'certificate' else 'directory' end;
    create index connection_watch on connection (watch_at) where watch_at is not null;
    drop policy due on connection;
    create policy due on connection for select to carte_worker
      using (next_sync_at is not null or watch_at is not null);
    grant select (watch_at) on connection to carte_worker;

    -- That a credential will end, said once for each number of days before.
    create table connection_notice (
      tenant_id     uuid        not null,
      connection_id uuid        not null,
      expires_at    timestamptz not null, -- of the credential
      days_before   integer     not null,
      created_at    timestamptz not null,
      primary key (tenant_id, connection_id, expires_at, days_before),
      foreign key (tenant_id, connection_id) references connection (tenant_id, id) on delete cascade
    );

    -- Where Graph tells of changes by itself; one for each connection that is kept in step.
    create table subscription (
      tenant_id       uuid        not null,
      connection_id   uuid        not null,
      client_state    text        not null, -- sealed; who knows it is Graph
      graph_id        text,                 -- null: none at the moment
      expires_at      timestamptz,          -- of what Graph has
      problem         jsonb,                -- { code, detail }: why there is none
      changes_due_at  timestamptz,          -- when what was told is to be looked at
      everybody_asked boolean     not null default false, -- Graph may have lost something: read on from the last place
      primary key (tenant_id, connection_id),
      foreign key (tenant_id, connection_id) references connection (tenant_id, id) on delete cascade
    );
    create index subscription_due on subscription (changes_due_at) where changes_due_at is not null;

    -- People of whom Graph told that they changed, until a run takes them.
    create table person_change (
      tenant_id     uuid not null,
      connection_id uuid not null,
      directory_id  uuid not null, -- Entra object id
      primary key (tenant_id, connection_id, directory_id),
      foreign key (tenant_id, connection_id) references subscription (tenant_id, connection_id) on delete cascade
    );
  ${['connection_notice', 'subscription', 'person_change']
    .map(
      (table) => /* sql */ `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own on ${table} to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on ${table} to carte_app;`,
    )
    .join('\n')}

    create policy due on subscription for select to carte_worker using (changes_due_at is not null);
    grant select (tenant_id, connection_id, changes_due_at) on subscription to carte_worker;
  `,
};
