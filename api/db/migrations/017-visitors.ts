/** What visitors leave, and how often cards are opened. */
export const visitors = {
  name: '017-visitors',
  sql: /* sql */ `
    create table lead (
      tenant_id   uuid        not null,
      id          uuid        not null, -- UUIDv7
      card_id     uuid        not null, -- the card it was left at; a lead goes with it
      details     text        not null, -- sealed: what the visitor wrote and what they agreed to
      received_at timestamptz not null,
      keep_until  timestamptz not null, -- purged then
      primary key (tenant_id, id),
      foreign key (tenant_id, card_id) references card (tenant_id, id) on delete cascade
    );
    create index lead_newest on lead (tenant_id, received_at desc, id desc);
    create index lead_of_card on lead (tenant_id, card_id, received_at desc, id desc);
    create index lead_due on lead (keep_until);

    -- How often a day, and never by whom: no address, no cookie, no device.
    create table card_count (
      tenant_id      uuid    not null,
      card_id        uuid    not null,
      day            date    not null, -- in UTC
      visits         integer not null default 0, -- page loads, not people
      saves          integer not null default 0, -- of the vCard
      code_downloads integer not null default 0,
      link_clicks    integer not null default 0,
      pass_adds      integer not null default 0,
      leads          integer not null default 0,
      primary key (tenant_id, card_id, day),
      foreign key (tenant_id, card_id) references card (tenant_id, id) on delete cascade
    );
    create index card_count_by_day on card_count (tenant_id, day);
    create index card_count_due on card_count (day);
  ${['lead', 'card_count']
    .map(
      (table) => /* sql */ `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own on ${table} to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    create policy due on ${table} for select to carte_worker using (true);
    grant select, insert, update, delete on ${table} to carte_app;`,
    )
    .join('\n')}
    grant select (tenant_id, keep_until) on lead to carte_worker;
    grant select (tenant_id, day) on card_count to carte_worker;
  `,
};
