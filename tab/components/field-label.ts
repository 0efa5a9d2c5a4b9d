import type { TFunction } from 'i18next';
import { CARD_FIELDS } from './card-fields.ts';

/** A card’s fields, and what else of it has a history. */
const LABELLED = [...CARD_FIELDS, 'folder', 'template', 'handover', 'photo', 'connection'] as const;

/** What a field of a card is called; its own name where it is one that this page does not know. */
export function fieldLabel(field: string, t: TFunction): string {
  const known = LABELLED.find((name) => name === field);
  return known ? t(`common.field.${known}`) : field;
}
