/** Credentials to Entra directories, and how each directory's cards are kept in step. */
export const connections = {
  name: '002-connections',
  sql: /* sql */ `
    create table connection (
      tenant_id            uuid        not null, -- the organization
      id                   uuid        not null, -- UUIDv7
      name                 text        not null, -- as the administrator calls it
      directory_tenant_id  uuid        not null, -- Entra tenant that is read; a subsidiary's may differ
      client_id            uuid        not null, -- app registration in that tenant
      credential_kind      text        not null check (credential_kind in ('secret', 'certificate')),
      credential           text        not null, -- sealed JSON; bound to tenant, id and field
      credential_version   integer     not null default 1, -- +1 with each new credential
      credential_expires_at timestamptz,         -- as Graph says, where it may be asked
      status               text        not null check (status in ('connected', 'failing', 'paused')),
      problem              jsonb,                -- { code, detail } of the last failure
      organization_name    text,                 -- the directory's display name
      user_count           integer,              -- people in it at the last check
      granted_permissions  text[],               -- roles of the last token; null: not readable
      sync_daily           boolean     not null default false,
      sync_at              text        not null default '02:00', -- HH:MM, UTC
      leavers              text        not null default 'pause' check (leavers in ('pause', 'delete', 'keep')),
      newcomers            text        not null default 'ignore' check (newcomers in ('import', 'ignore')),
      rule                 jsonb,                -- selection of the last import of "all"
      removal_limit        jsonb       not null, -- { count, percent }
      delta_link           text,                 -- where the next read goes on
      delta_link_at        timestamptz,          -- its age; a token older than 7 days is dead
      not_before           timestamptz,          -- Graph asked for no request before this
      synced_at            timestamptz,          -- end of the last run that went through
      next_sync_at         timestamptz,          -- when the next sync is due
      created_at           timestamptz not null,
      updated_at           timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, directory_tenant_id)
    );
    create index connection_due on connection (next_sync_at) where next_sync_at is not null;

    alter table connection enable row level security;
    alter table connection force row level security;
    create policy own on connection to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    create policy due on connection for select to carte_worker using (next_sync_at is not null);
    grant select, insert, update, delete on connection to carte_app;
    grant select (tenant_id, id, next_sync_at) on connection to carte_worker;
  `,
};
