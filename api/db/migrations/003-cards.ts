/** Cards, where they lie, how they look, their photos and their public addresses. */
export const cards = {
  name: '003-cards',
  sql: /* sql */ `
    create table folder (
      tenant_id  uuid        not null,
      id         uuid        not null,
      parent_id  uuid,                 -- null: in the root directory
      name       text        not null,
      created_at timestamptz not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, parent_id) references folder (tenant_id, id)
    );
    create unique index folder_name on folder
      (tenant_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name));

    create table template (
      tenant_id  uuid        not null,
      id         uuid        not null,
      name       text        not null,
      design     jsonb       not null, -- { layout, accent }
      is_default boolean     not null, -- for cards that name no template
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (tenant_id, id)
    );
    create unique index template_default on template (tenant_id) where is_default;

    create table card (
      tenant_id           uuid        not null,
      id                  uuid        not null, -- UUIDv7; the vCard's UID
      slug                text        not null, -- 26 of Crockford base 32, upper case; for the card's life
      status              text        not null check (status in ('active', 'paused')),
      paused_by           text        check (paused_by in ('admin', 'employee', 'leaver')),
      connection_id       uuid,                 -- null: by hand, or its connection is gone
      directory_tenant_id uuid,                 -- with directory_id: the person; never mail, never UPN
      directory_id        uuid,                 -- Entra object id
      folder_id           uuid,                 -- null: the root directory
      template_id         uuid,                 -- null: the folder's, at last the default
      person              jsonb,                -- the directory's entry, mapped properties alone
      directory           jsonb       not null, -- fields as the directory gives them
      edits               jsonb       not null default '{}', -- fields that people wrote over them
      edit_marks          jsonb       not null default '{}', -- per edit: source, by, at
      shown               jsonb       not null generated always as (directory || edits) stored,
      sort_name           text        not null, -- display name as lists order it
      search_text         text        not null, -- what a search looks in; lower case, no accents
      created_by_id       uuid        not null,
      created_by_name     text        not null,
      created_at          timestamptz not null,
      updated_at          timestamptz not null, -- when a visitor's view last changed
      synced_at           timestamptz,          -- when the directory last changed it
      primary key (tenant_id, id),
      unique (tenant_id, directory_tenant_id, directory_id),
      check ((status = 'paused') = (paused_by is not null)),
      foreign key (tenant_id, connection_id) references connection (tenant_id, id) on delete set null (connection_id),
      foreign key (tenant_id, folder_id) references folder (tenant_id, id) on delete set null (folder_id),
      foreign key (tenant_id, template_id) references template (tenant_id, id) on delete set null (template_id)
    );
    create index card_by_name on card (tenant_id, sort_name collate "C", id);
    create index card_by_connection on card (tenant_id, connection_id, directory_id);

    -- What is looked up before the organization is known: a public address leads to its object.
    create table handle (
      handle    text not null primary key,
      kind      text not null check (kind in ('card')),
      tenant_id uuid not null,
      object_id uuid not null,
      foreign key (tenant_id, object_id) references card (tenant_id, id) on delete cascade
    );
    create index handle_object on handle (tenant_id, object_id);

    create table photo (
      tenant_id  uuid        not null,
      card_id    uuid        not null,
      version    text        not null, -- hash of the bytes
      width      integer     not null, -- pixels
      height     integer     not null,
      jpeg       bytea       not null, -- re-encoded by us, no metadata
      source     text        not null check (source in ('directory', 'employee', 'admin')),
      changed_at timestamptz not null,
      primary key (tenant_id, card_id),
      foreign key (tenant_id, card_id) references card (tenant_id, id) on delete cascade
    );

    -- Photos to look at in the directory: a queue of its own, because one must never hold up a run.
    create table photo_task (
      tenant_id  uuid        not null,
      card_id    uuid        not null,
      etag       text,                 -- of the photo we hold, as Graph named it
      due_at     timestamptz not null,
      attempts   integer     not null default 0, -- failures in a row
      primary key (tenant_id, card_id),
      foreign key (tenant_id, card_id) references card (tenant_id, id) on delete cascade
    );
    create index photo_task_due on photo_task (due_at);
  ${['folder', 'template', 'card', 'handle', 'photo', 'photo_task']
    .map(
      (table) => /* sql */ `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own on ${table} to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on ${table} to carte_app;`,
    )
    .join('\n')}

    -- A visitor sees published cards whoever they belong to, and of those the shown columns alone.
    create policy published on card for select to carte_visitor using (status = 'active');
    create policy known on handle for select to carte_visitor using (kind = 'card');
    create policy published on photo for select to carte_visitor using (
      exists (select from card where card.tenant_id = photo.tenant_id and card.id = photo.card_id)
    );
    create policy design on template for select to carte_visitor using (true);
    grant select (tenant_id, id, slug, status, template_id, shown, updated_at) on card to carte_visitor;
    grant select on handle to carte_visitor;
    grant select (tenant_id, card_id, version, width, height, jpeg, changed_at) on photo to carte_visitor;
    grant select (tenant_id, id, design, is_default, updated_at) on template to carte_visitor;

    -- The worker learns which photo is due and whose it is.
    create policy due on photo_task for select to carte_worker using (true);
    grant select (tenant_id, card_id, due_at) on photo_task to carte_worker;
  `,
};
