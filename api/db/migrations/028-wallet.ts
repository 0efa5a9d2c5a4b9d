/** Wallet passes: what signs them, which ones are out, the devices that hold them, and what is still to be told. */
export const wallet = {
  name: '028-wallet',
  sql: /* sql */ `
    create table wallet_account (
      tenant_id          uuid        not null,
      maker              text        not null check (maker in ('apple', 'google')),
      credential         text        not null, -- sealed JSON; bound to tenant, maker and field
      credential_version integer     not null default 1, -- +1 with each new credential
      facts              jsonb       not null, -- what may be shown of it: pass type and team, or issuer and account
      expires_at         timestamptz,          -- of the certificate; null where it does not end
      problem            jsonb,                -- { code, detail } of the last failure; null while it works
      notice_days        integer,              -- how many days before the end it was last said
      watch_at           timestamptz not null, -- when it is next looked after
      created_at         timestamptz not null,
      updated_at         timestamptz not null,
      primary key (tenant_id, maker)
    );
    create index wallet_account_watched on wallet_account (watch_at);

    -- One per card and what it was issued under. It outlives its card, to be void on the devices that hold it.
    create table wallet_pass (
      tenant_id    uuid        not null,
      id           uuid        not null, -- UUIDv7
      maker        text        not null check (maker in ('apple', 'google')),
      pass_type    text        not null, -- Apple: pass type id; Google: issuer id
      serial       text        not null, -- never changes; random, says nothing of the card
      token        text        not null, -- sealed; what a device shows to ask for the pass
      slug         text        not null, -- of the card
      state        text        not null check (state in ('active', 'voided')),
      content_hash text,                 -- of what the pass says; null until it was made
      tag          bigint      not null, -- from wallet_tag, with every change; a device asks for what is newer
      modified_at  timestamptz not null, -- whole seconds, strictly increasing
      problem      jsonb,                -- { code, detail } of the last failure to bring it up to date
      created_at   timestamptz not null,
      primary key (tenant_id, id),
      unique (tenant_id, maker, pass_type, slug),
      unique (tenant_id, serial)
    );
    create index wallet_pass_of_card on wallet_pass (tenant_id, slug);
    create index wallet_pass_voided on wallet_pass (modified_at) where state = 'voided';
    create sequence wallet_tag;
    grant usage on sequence wallet_tag to carte_app;

    create table wallet_registration (
      tenant_id  uuid        not null,
      pass_id    uuid        not null,
      device_id  text        not null, -- the device's own name for itself: a secret between it and us
      push_token text        not null,
      created_at timestamptz not null,
      primary key (tenant_id, pass_id, device_id),
      foreign key (tenant_id, pass_id) references wallet_pass (tenant_id, id) on delete cascade
    );
    create index wallet_registration_of_device on wallet_registration (device_id);

    -- Passes whose card may say something else now. Written in the transaction that changes the card.
    create table wallet_task (
      tenant_id uuid        not null,
      pass_id   uuid        not null,
      due_at    timestamptz not null, -- -infinity: at once
      attempts  integer     not null default 0, -- failures in a row
      primary key (tenant_id, pass_id),
      foreign key (tenant_id, pass_id) references wallet_pass (tenant_id, id) on delete cascade
    );
    create index wallet_task_due on wallet_task (due_at);

    -- Devices that are to be told to ask. Written in the transaction that changes a pass; one row however many changed.
    create table wallet_push (
      tenant_id uuid        not null,
      device_id text        not null,
      pass_type text        not null,
      due_at    timestamptz not null,
      attempts  integer     not null default 0, -- failures in a row
      primary key (tenant_id, device_id, pass_type)
    );
    create index wallet_push_due on wallet_push (due_at);

    -- A serial leads to its organization, as a card's address does. It is no address: its object is found by it.
    alter table handle drop constraint handle_kind_check;
    alter table handle add constraint handle_kind_check check (kind in ('card', 'pass'));
    create policy pass on handle for select to carte_visitor using (kind = 'pass');
  ${['wallet_account', 'wallet_pass', 'wallet_registration', 'wallet_task', 'wallet_push']
    .map(
      (table) => /* sql */ `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own on ${table} to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on ${table} to carte_app;`,
    )
    .join('\n')}

    -- A page has a button for each wallet that its organization has an account for.
    create policy offered on wallet_account for select to carte_visitor using (true);
    grant select (tenant_id, maker, expires_at) on wallet_account to carte_visitor;
    -- A device asks before it is known whose passes it holds.
    create policy held on wallet_registration for select to carte_visitor using (true);
    grant select (tenant_id, device_id) on wallet_registration to carte_visitor;

    create policy due on wallet_account for select to carte_worker using (true);
    create policy due on wallet_pass for select to carte_worker using (state = 'voided');
    create policy due on wallet_task for select to carte_worker using (true);
    create policy due on wallet_push for select to carte_worker using (true);
    grant select (tenant_id, maker, watch_at) on wallet_account to carte_worker;
    grant select (tenant_id, state, modified_at) on wallet_pass to carte_worker;
    grant select (tenant_id, pass_id, due_at) on wallet_task to carte_worker;
    grant select (tenant_id, device_id, pass_type, due_at) on wallet_push to carte_worker;
  `,
};
