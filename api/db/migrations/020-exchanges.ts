/** What runs asked of Microsoft Graph, by the ids that Microsoft's support asks for. */
export const exchanges = {
  name: '020-exchanges',
  sql: /* sql */ `
    alter table run add column exchange_count integer not null default 0; -- attempts, those that are not kept included

    create table run_exchange (
      tenant_id         uuid        not null,
      run_id            uuid        not null,
      number            integer     not null, -- the how many-th attempt of the run
      at                timestamptz not null,
      method            text        not null,
      path              text        not null, -- without ids, values and places in lists
      status            smallint,             -- null: no answer came
      request_id        text,                 -- Microsoft's
      client_request_id uuid        not null, -- ours
      duration_ms       integer     not null,
      is_throttled      boolean     not null,
      primary key (tenant_id, run_id, number),
      foreign key (tenant_id, run_id) references run (tenant_id, id) on delete cascade
    );
    alter table run_exchange enable row level security;
    alter table run_exchange force row level security;
    create policy own on run_exchange to carte_app
      using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
    grant select, insert, update, delete on run_exchange to carte_app;
  `,
};
