/** What people decide about their own cards, and what they ask of their administrators. */
export const ownWishes = {
  name: '023-own-wishes',
  sql: /* sql */ `
    -- Whoever is on it does not want it shown; the photo itself stays in step.
    alter table card add column photo_hidden boolean not null default false;
    grant select (photo_hidden) on card to carte_visitor;
    drop policy published on photo;
    create policy published on photo for select to carte_visitor using (
      exists (select from card
              where card.tenant_id = photo.tenant_id and card.id = photo.card_id and not card.photo_hidden)
    );

    create table change_request (
      tenant_id        uuid        not null,
      id               uuid        not null, -- UUIDv7
      card_id          uuid        not null,
      kind             text        not null check (kind in ('change', 'objection')),
      fields           jsonb       not null default '{}', -- what they should say; of a change alone
      message          text,
      state            text        not null check (state in ('open', 'accepted', 'declined')),
      asked_by_id      uuid        not null,
      asked_by_name    text        not null,
      asked_at         timestamptz not null,
      answered_by_name text,
      answered_at      timestamptz,
      answer           text,                 -- a word back
      primary key (tenant_id, id),
      foreign key (tenant_id, card_id) references card (tenant_id, id) on delete cascade,
      check ((state = 'open') = (answered_at is null))
    );
    create index change_request_newest on change_request (tenant_id, asked_at desc, id desc);
    create index change_request_of_card on change_request (tenant_id, card_id);
    create index change_request_due on change_request (answered_at);
    alter table change_request enable row level security;
    alter table change_request force row level security;
    create policy own on change_request to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on change_request to carte_app;
    -- The worker learns who has an answered one that is due.
    create policy due on change_request for select to carte_worker using (true);
    grant select (tenant_id, answered_at) on change_request to carte_worker;
  `,
};
