/** Ids of a folder and of every folder below it, in the organization $1. `folder` says which: a place or a column. */
export const treeBelow = (folder: string): string => /* sql */ `
  with recursive tree as (
    select top.id from folder top where top.tenant_id = $1 and top.id = ${folder}
    union
    select below.id from folder below join tree on below.parent_id = tree.id where below.tenant_id = $1)
  select id from tree`;
