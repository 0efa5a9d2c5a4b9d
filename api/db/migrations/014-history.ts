/** Why a card is as it is, and when the logs of runs go. */
export const history = {
  name: '014-history',
  sql: /* sql */ `
    alter table run_item add column applied_at timestamptz; -- when it was done, or could not be
    update run_item set applied_at = coalesce(run.finished_at, run.started_at, run.created_at)
      from run where run.tenant_id = run_item.tenant_id and run.id = run_item.run_id and applied;
    -- What runs did about one person.
    create index run_item_person on run_item (tenant_id, directory_id, run_id)
      where applied or problem is not null;

    alter table run add column log_dropped_at timestamptz; -- since when its people are forgotten
    create index run_of_connection on run (tenant_id, connection_id, id);
    create index run_log_due on run (coalesce(finished_at, held_at)) where log_dropped_at is null;
    -- The worker learns whose run's log is due.
    create policy log_due on run for select to carte_worker
      using (log_dropped_at is null and coalesce(finished_at, held_at) is not null);
    grant select (finished_at, held_at, log_dropped_at) on run to carte_worker;

    -- What people did to a card. What runs did is in their logs.
    create table card_event (
      tenant_id uuid        not null,
      id        uuid        not null default gen_random_uuid(),
      card_id   uuid        not null,
      at        timestamptz not null,
      action    text        not null check (action in ('change', 'pause', 'resume')),
      source    text        not null check (source in ('admin', 'employee')),
      by_id     uuid        not null,
      by_name   text        not null,
      changes   jsonb       not null, -- [{ field, from, to, source }]; folders, templates and colleagues by their names
      primary key (tenant_id, id),
      foreign key (tenant_id, card_id) references card (tenant_id, id) on delete cascade
    );
    create index card_event_newest on card_event (tenant_id, card_id, at, id);
    create index card_event_due on card_event (at);
    alter table card_event enable row level security;
    alter table card_event force row level security;
    create policy own on card_event to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on card_event to carte_app;
    -- The worker learns who has an event that is due.
    create policy due on card_event for select to carte_worker using (true);
    grant select (tenant_id, at) on card_event to carte_worker;
  `,
};
