/** How an organization's cards look and what they say of it, and which folder's cards look so. */
export const templates = {
  name: '019-templates',
  sql: /* sql */ `
    alter table template
      add column fields       jsonb not null default '{}', -- per field: { rule, value?, employeeMayEdit? }
      add column legal_line   text,                        -- at the foot of the page and in the vCard's note
      add column consent_text text;                        -- what visitors agree to who leave their details

    create unique index template_name on template (tenant_id, lower(name));

    -- A folder's template goes down its tree.
    alter table folder
      add column template_id uuid, -- null: its parent folder's, at last the default
      add constraint folder_template foreign key (tenant_id, template_id)
        references template (tenant_id, id) on delete set null (template_id);

    create table template_picture (
      tenant_id   uuid        not null,
      template_id uuid        not null,
      kind        text        not null check (kind in ('logo', 'cover')),
      version     text        not null, -- hash of the bytes
      width       integer     not null, -- pixels
      height      integer     not null,
      bytes       bytea       not null, -- re-encoded by us, no metadata: a logo as PNG, a cover as JPEG
      changed_at  timestamptz not null,
      primary key (tenant_id, template_id, kind),
      foreign key (tenant_id, template_id) references template (tenant_id, id) on delete cascade
    );
    alter table template_picture enable row level security;
    alter table template_picture force row level security;
    create policy own on template_picture to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on template_picture to carte_app;

    -- The template that a card is drawn by: its own, else that of the nearest folder that has one, else the default.
    create function effective_template(of_tenant uuid, own_template uuid, in_folder uuid) returns uuid
    language sql stable as $$
      with recursive up(parent_id, template_id, depth) as (
        select parent_id, template_id, 1 from folder where tenant_id = of_tenant and id = in_folder
        union all
        select above.parent_id, above.template_id, depth + 1
        from up join folder above on above.tenant_id = of_tenant and above.id = up.parent_id
        where up.template_id is null and depth < 64
      )
      select coalesce(
        own_template,
        (select template_id from up where template_id is not null order by depth limit 1),
        (select id from template where tenant_id = of_tenant and is_default)
      )
    $$;
    grant execute on function effective_template(uuid, uuid, uuid) to carte_app, carte_visitor;

    -- What a visitor's page is drawn by. Which folders there are says nothing of who is in them, and no name of one is shown.
    create policy tree on folder for select to carte_visitor using (true);
    create policy design on template_picture for select to carte_visitor using (true);
    grant select (tenant_id, id, parent_id, template_id) on folder to carte_visitor;
    grant select (folder_id) on card to carte_visitor;
    grant select (fields, legal_line, consent_text) on template to carte_visitor;
    grant select on template_picture to carte_visitor;
  `,
};
