import { toCountryCode } from '../../domain/country.ts';
import {
  type Card,
  editFields,
  type EditMark,
  type FieldsPatch,
  shownFields,
} from '../../domain/card.ts';
import { InvalidRequestError } from '../../domain/errors.ts';
import { normalizePhones } from '../../domain/phone.ts';

/** What somebody writes over a card's fields, with each number understood. Refuses a card without a name. */
export function writeFields(
  card: Card,
  fields: FieldsPatch,
  mark: EditMark,
): Pick<Card, 'edits' | 'editMarks'> {
  const country = toCountryCode(shownFields(card).address?.country);
  const edited = editFields(card, normalizePhones(fields, [country]), mark);
  requireName({ ...card, ...edited });
  return edited;
}

function requireName(card: Pick<Card, 'directory' | 'edits'>): void {
  if (shownFields(card).displayName) return;
  throw new InvalidRequestError([{ path: 'fields.displayName', message: 'A card needs a name.' }]);
}
