/** What lets an import write a card without reading it again. */
export const fastImports = {
  name: '012-fast-imports',
  sql: /* sql */ `
    alter table run_item
      add column sort_name   text, -- of a card that is to be made: as it will have them
      add column search_text text;

    -- A card is two to three kB and read whole. Below the usual 2 kB parts of it would be compressed and
    -- moved aside, at twice the cost of writing it.
    alter table card set (toast_tuple_target = 4096);
    alter table run_item set (toast_tuple_target = 4096);
  `,
};
