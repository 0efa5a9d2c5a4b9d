/** Since when leavers are gone, and addresses that outlive their cards. */
export const leavers = {
  name: '006-leavers',
  sql: /* sql */ `
    alter table card add column left_at timestamptz; -- since when paused by 'leaver'; purged 30 days later
    update card set left_at = updated_at where paused_by = 'leaver';
    alter table card add check ((paused_by is not distinct from 'leaver') = (left_at is not null));
    create index card_left on card (left_at) where left_at is not null;

    -- Null: a leaver's card was here. The address is never given again and answers 410.
    alter table handle alter column object_id drop not null;

    -- The worker learns which leaver's card is due and whose it is.
    create policy due on card for select to carte_worker using (left_at is not null);
    grant select (tenant_id, id, left_at) on card to carte_worker;
  `,
};
