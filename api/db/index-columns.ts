import type { CardFields } from '../domain/card-fields.ts';
import { indexOf } from '../domain/card-index.ts';

/** What lists order a card by and searches look in, by its columns. */
export function toIndexColumns(fields: CardFields) {
  const { sortName, searchText } = indexOf(fields);
  return { sort_name: sortName, search_text: searchText };
}
