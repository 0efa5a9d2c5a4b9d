/** Members who administer Carte: made so in the product, or known by their role in Entra. */
export const administrators = {
  name: '026-administrators',
  sql: /* sql */ `
    create table administrator (
      tenant_id       uuid        not null,
      member_id       uuid        not null, -- Entra object id
      name            text        not null, -- of the card or the sign-in; for whom no card names
      by_role         boolean     not null, -- a role in Entra made them one when they were last seen
      appointed_at    timestamptz,          -- null: nobody made them one in the product, or no longer
      appointed_by_id uuid,                 -- Entra object id
      removed_at      timestamptz,          -- since when nobody's appointment holds; kept for 30 days, to tell them
      seen_at         timestamptz,          -- when they last opened Carte as an administrator
      left_at         timestamptz,          -- since when they are gone, of whom no card tells it any more
      primary key (tenant_id, member_id),
      check ((appointed_at is null) = (appointed_by_id is null)),
      check (appointed_at is null or removed_at is null),
      check (num_nonnulls(appointed_at, removed_at, seen_at) > 0)
    );
    create index administrator_seen on administrator (seen_at) where by_role;
    create index administrator_removed on administrator (removed_at) where removed_at is not null;
    alter table administrator enable row level security;
    alter table administrator force row level security;
    create policy own on administrator to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on administrator to carte_app;
    -- However the card of somebody who left is deleted: that they left is not forgotten with it.
    create function keep_left_at() returns trigger language plpgsql as $$
    begin
      update administrator set left_at = old.left_at
        where tenant_id = old.tenant_id and old.directory_tenant_id = old.tenant_id and member_id = old.directory_id;
      return old;
    end $$;
    create trigger card_keeps_left_at before delete on card
      for each row when (old.left_at is not null) execute function keep_left_at();
    -- The worker learns who has one that is to be forgotten.
    create policy due on administrator for select to carte_worker using (true);
    grant select (tenant_id, by_role, appointed_at, removed_at, seen_at) on administrator to carte_worker;
  `,
};
