import type { CardFields } from './card-fields.ts';
import { toSearchKey } from './text.ts';

/** What lists order a card by and what a search looks in, made from the fields a visitor sees. */
export type CardIndex = { sortName: string; searchText: string };

export function indexOf(fields: CardFields): CardIndex {
  const words = [
    fields.displayName,
    fields.jobTitle,
    fields.department,
    fields.company,
    ...(fields.emails ?? []).map(({ value }) => value),
  ];
  return {
    sortName: toSearchKey(fields.displayName ?? ''),
    searchText: toSearchKey(words.filter(Boolean).join(' ')),
  };
}
