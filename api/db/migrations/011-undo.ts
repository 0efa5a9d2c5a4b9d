/** A run that was taken back: the next plan waits for somebody to look at it. */
export const undo = {
  name: '011-undo',
  sql: /* sql */ `
    alter table connection add column needs_review boolean not null default false;`,
};
