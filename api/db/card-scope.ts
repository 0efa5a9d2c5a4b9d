/** Which cards are meant: one, those of a folder and what lies below it, those of `root`, or all. */
export type CardScope = { cardId?: string | undefined; folderId?: string | undefined };

/** Conditions on `card`, whose organization is $1. `hold` keeps a value and says its place. */
export function toScopeConditions(
  { cardId, folderId }: CardScope,
  hold: (value: unknown) => string,
): string[] {
  const conditions = [];
  if (cardId) conditions.push(`card.id = ${hold(cardId)}`);
  if (folderId === 'root') conditions.push('card.folder_id is null');
  else if (folderId) conditions.push(`card.folder_id in (${treeBelow(hold(folderId))})`);
  return conditions;
}

/** A folder and every folder below it. */
const treeBelow = (place: string): string => /* sql */ `
  with recursive tree as (
    select id from folder where tenant_id = $1 and id = ${place}
    union
    select folder.id from folder join tree on folder.parent_id = tree.id where folder.tenant_id = $1)
  select id from tree`;
