/** Cards are counted and moved by their folder. */
export const folders = {
  name: '018-folders',
  sql: /* sql */ `
    create index card_by_folder on card (tenant_id, folder_id);
  `,
};
