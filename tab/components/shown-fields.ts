import type { CardView } from '../../api/contract/cards.ts';
import { CARD_FIELDS } from './card-fields.ts';

type FieldName = Exclude<(typeof CARD_FIELDS)[number], 'status'>;

/** A field of a card as it is read: its lines, and where they come from. */
export type ShownField = {
  name: FieldName;
  lines: string[];
  source: CardView['sources'][string] | undefined;
  /** Somebody wrote over the directory, which can have the field back. */
  isOverride: boolean;
};

/** Every field that says something, or was blanked by somebody, in the order people read them. */
export function shownFields({
  fields,
  sources,
  directoryId,
}: Pick<CardView, 'fields' | 'sources' | 'directoryId'>): ShownField[] {
  const names = CARD_FIELDS.filter((name) => name !== 'status');
  return names.flatMap((name) => {
    const lines = toLines(fields, name);
    const source = sources[name];
    const isOverride = directoryId !== null && (source === 'admin' || source === 'employee');
    return lines.length > 0 || isOverride ? [{ name, lines, source, isOverride }] : [];
  });
}

function toLines(fields: CardView['fields'], name: FieldName): string[] {
  switch (name) {
    case 'emails':
      return (fields.emails ?? []).map(({ value }) => value);
    case 'phones':
      return (fields.phones ?? []).map(({ value, extension }) =>
        extension ? `${value} ext. ${extension}` : value,
      );
    case 'address': {
      const { street, postalCode, city, region, country } = fields.address ?? {};
      return [street, [postalCode, city].filter(Boolean).join(' '), region, country].filter(
        (line): line is string => line !== undefined && line !== '',
      );
    }
    case 'links':
      return (fields.links ?? []).map(({ url }) => url);
    case 'displayName':
    case 'givenName':
    case 'surname':
    case 'namePrefix':
    case 'pronouns':
    case 'jobTitle':
    case 'department':
    case 'company':
    case 'office':
    case 'website':
    case 'video':
    case 'note':
      return fields[name] ? [fields[name]] : [];
  }
}
