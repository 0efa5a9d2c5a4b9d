/** Plans that are held until an administrator approves exactly them. */
export const heldPlans = {
  name: '005-held-plans',
  sql: /* sql */ `
    alter table run
      add column plan_hash text,         -- of what a visitor would see change; of a held run: of what is held
      add column held_at   timestamptz,  -- when the plan was held; an approval is good for a day
      add column approval  jsonb;        -- { byId, byName, at, planHash }
    alter table run_item
      add column digest   bytea,                          -- of what the item would do
      add column held     boolean not null default false, -- waits for an approval
      add column approved boolean not null default false; -- was held, and may be done

    drop index run_item_open;
    create index run_item_open on run_item (tenant_id, run_id, directory_id)
      where not applied and not held and action not in ('unchanged', 'skip');
    create index run_item_held on run_item (tenant_id, run_id, directory_id) where held;
  `,
};
