/** What lets an import write a card without reading it again, and a large one as fast as a small one. */
export const fastImports = {
  name: '012-fast-imports',
  sql: /* sql */ `
    alter table run_item
      add column sort_name   text, -- of a card that is to be made: as it will have them
      add column search_text text,
      add column position    bigint not null generated always as identity; -- in the order of staging

    -- Items are done as they lie on the disk: object ids are random, and by them each batch would touch
    -- pages all over what was staged.
    drop index run_item_open;
    create index run_item_open on run_item (tenant_id, run_id, position)
      where not applied and not held and action not in ('unchanged', 'skip');

    -- A card is two to three kB and read whole. Below the usual 2 kB parts of it would be compressed and
    -- moved aside, at twice the cost of writing it.
    alter table card set (toast_tuple_target = 4096);
    alter table run_item set (toast_tuple_target = 4096);
  `,
};
