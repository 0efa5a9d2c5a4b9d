/** A page that was read and is not planned yet, and addresses that are part of the plan. */
export const keptPages = {
  name: '025-kept-pages',
  sql: /* sql */ `
    -- Stored with the place behind it before that place is asked for, so that a page is never read twice.
    alter table run add column page bytea; -- people as read, JSON, Zstandard; null while there is none
    alter table run alter column page set storage external; -- it is compressed

    -- A card that is to be made has its id and address in the plan: making it is work for the database alone.
    alter table run_item
      add column new_card_id uuid,
      add column new_slug    text;
    update run_item set
      new_card_id = gen_random_uuid(),
      new_slug = (
        select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', get_byte(bytes, i) % 32 + 1, 1), '')
        from (select sha256(uuid_send(gen_random_uuid()) || uuid_send(directory_id)) as bytes) as drawn,
             generate_series(0, 25) as i)
    where action = 'create' and not applied;
    alter table run_item add check (action <> 'create' or applied or (new_card_id is not null and new_slug is not null));
  `,
};
