/** Where the addresses of cards that are off the web lead, since when paused people are gone, and photos that go missing. */
export const handover = {
  name: '013-handover',
  sql: /* sql */ `
    -- Somebody whose card was paused by hand leaves too; who paused it stays.
    alter table card drop constraint card_check1;
    alter table card
      add check (left_at is null or status = 'paused'),
      add check (paused_by is distinct from 'leaver' or left_at is not null);

    -- Beside the address and not on the card: visitors see no card that is off the web, and the address
    -- outlives it. Where both are null, the connection's hand-over holds.
    alter table handle
      add column connection_id    uuid, -- of the card, while there is one, and after
      add column handover_card_id uuid, -- a colleague's
      add column handover_url     text, -- https
      add check (handover_card_id is null or handover_url is null),
      add foreign key (tenant_id, connection_id) references connection (tenant_id, id) on delete set null (connection_id),
      add foreign key (tenant_id, handover_card_id) references card (tenant_id, id) on delete set null (handover_card_id);
    update handle set connection_id = card.connection_id
      from card where card.tenant_id = handle.tenant_id and card.id = object_id;
    create index handle_connection on handle (tenant_id, connection_id) where connection_id is not null;
    create index handle_handover on handle (tenant_id, handover_card_id) where handover_card_id is not null;

    -- Where the addresses of a connection's cards lead that have no hand-over of their own.
    create table handover (
      tenant_id     uuid not null,
      connection_id uuid not null,
      card_id       uuid, -- a colleague's
      url           text, -- https
      primary key (tenant_id, connection_id),
      check (num_nonnulls(card_id, url) = 1),
      foreign key (tenant_id, connection_id) references connection (tenant_id, id) on delete cascade,
      foreign key (tenant_id, card_id) references card (tenant_id, id) on delete cascade
    );
    create index handover_card on handover (tenant_id, card_id) where card_id is not null;
    alter table handover enable row level security;
    alter table handover force row level security;
    create policy own on handover to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on handover to carte_app;
    create policy known on handover for select to carte_visitor using (true);
    grant select on handover to carte_visitor;

    -- Many photos that go missing at once are a fault: what the looks of the last days found tells.
    alter table photo_task
      add column seen_at    timestamptz, -- when the directory last showed the photo
      add column refused_at timestamptz; -- when it last would not
    alter table connection add column photo_problem jsonb; -- { code, detail }; null while photos come as they should
  `,
};
