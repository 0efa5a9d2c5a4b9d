/** How a directory's people become cards: the field map, the rules, and what people answered. */
export const fieldMaps = {
  name: '009-field-maps',
  sql: /* sql */ `
    alter table connection
      add column field_map   jsonb,                        -- null: the default
      add column rules       jsonb not null default '[]', -- who gets a card, in order
      add column delta_basis text,                         -- names the map, rules and members of delta_link's round
      drop constraint connection_newcomers_check,
      add constraint connection_newcomers_check check (newcomers in ('import', 'propose', 'ignore'));

    alter table card
      add column directory_marks jsonb not null default '{}', -- per field: when the directory changed it
      add column phone_answers   jsonb not null default '{}', -- per number as written: what was decided
      add column rule_id         uuid;                         -- the rule it is there by; null: chosen or made by hand
    -- Cards with a number that somebody had better look at.
    create index card_doubtful on card (tenant_id, sort_name collate "C", id)
      where directory @? '$.phones[*].doubt';

    alter table run_item add column rule_id uuid; -- the rule that takes the person

    -- People whom a rule takes and who have no card: proposed, until somebody decides.
    create table newcomer (
      tenant_id     uuid        not null,
      connection_id uuid        not null,
      directory_id  uuid        not null, -- Entra object id
      rule_id       uuid        not null,
      display_name  text        not null,
      job_title     text,
      department    text,
      mail          text,
      status        text        not null check (status in ('proposed', 'ignored')),
      found_at      timestamptz not null,
      decided_by    text,
      decided_at    timestamptz,
      primary key (tenant_id, connection_id, directory_id),
      foreign key (tenant_id, connection_id) references connection (tenant_id, id) on delete cascade
    );
    create index newcomer_by_name on newcomer (tenant_id, connection_id, display_name collate "C", directory_id);
    alter table newcomer enable row level security;
    alter table newcomer force row level security;
    create policy own on newcomer to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on newcomer to carte_app;

    -- A photo that the directory did not show any more at the last look; it goes after the next.
    alter table photo_task add column missing_at timestamptz;
  `,
};
