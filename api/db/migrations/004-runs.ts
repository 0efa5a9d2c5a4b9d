/** Runs of the engine: what was read, what is to be done, what was done. */
export const runs = {
  name: '004-runs',
  sql: /* sql */ `
    create table run (
      tenant_id       uuid        not null,
      id              uuid        not null,
      connection_id   uuid,                 -- null: its connection is gone
      status          text        not null check (status in
                        ('queued', 'running', 'waiting', 'held', 'done', 'failed', 'cancelled')),
      request         jsonb       not null, -- what was asked for
      checkpoint      jsonb       not null, -- how far it has come
      total           integer     not null default 0,
      seen            integer     not null default 0,
      created         integer     not null default 0,
      updated         integer     not null default 0,
      unchanged       integer     not null default 0,
      skipped         integer     not null default 0,
      paused          integer     not null default 0,
      failed          integer     not null default 0,
      problem         jsonb,                -- { code, detail }: why it waits, was held or failed
      attempts        integer     not null default 0, -- tries since the last progress
      lease_token     bigint      not null default 0, -- +1 with each claim; a writer must hold the newest
      lease_until     timestamptz,          -- a run whose lease is over may be claimed by another
      created_by_id   uuid        not null,
      created_by_name text        not null,
      created_at      timestamptz not null,
      started_at      timestamptz,
      finished_at     timestamptz,
      resume_at       timestamptz,          -- while it waits
      primary key (tenant_id, id),
      foreign key (tenant_id, connection_id) references connection (tenant_id, id) on delete set null (connection_id)
    );
    -- One run at a time works on a connection.
    create unique index run_active on run (tenant_id, connection_id) where status = 'running';
    create index run_open on run (created_at) where status in ('queued', 'running', 'waiting');
    create index run_newest on run (tenant_id, created_at desc, id desc);

    -- A person in a run: staged as read, with what is planned; after the run, the log of what changed.
    create table run_item (
      tenant_id    uuid    not null,
      run_id       uuid    not null,
      directory_id uuid    not null,
      display_name text    not null,
      card_id      uuid,
      action       text    not null check (action in
                     ('create', 'update', 'resume', 'refresh', 'pause', 'delete', 'unchanged', 'skip')),
      reason       text,               -- of a skip
      changes      jsonb   not null,   -- [{ field, from, to }]
      person       jsonb,              -- what is to be stored; emptied when the run is over
      directory    jsonb,              -- fields to be stored; emptied when the run is over
      applied      boolean not null default false,
      problem      jsonb,              -- { code, detail }: why this person could not be served
      primary key (tenant_id, run_id, directory_id),
      foreign key (tenant_id, run_id) references run (tenant_id, id) on delete cascade
    );
    create index run_item_open on run_item (tenant_id, run_id, directory_id)
      where not applied and action not in ('unchanged', 'skip');
  ${['run', 'run_item']
    .map(
      (table) => /* sql */ `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own on ${table} to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on ${table} to carte_app;`,
    )
    .join('\n')}

    create policy due on run for select to carte_worker using (status in ('queued', 'running', 'waiting'));
    grant select (tenant_id, id, connection_id, status, created_at, resume_at, lease_until) on run to carte_worker;
  `,
};
