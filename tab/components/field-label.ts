import type { TFunction } from 'i18next';
import { CARD_FIELDS } from './card-fields.ts';

/** What a field of a card is called; its own name where it is one that this page does not know. */
export function fieldLabel(field: string, t: TFunction): string {
  const known = CARD_FIELDS.find((name) => name === field);
  return known ? t(`common.field.${known}`) : field;
}
