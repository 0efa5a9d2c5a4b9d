import { treeBelow } from './folder-tree.ts';

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
