import { LinkKind } from '../../../../api/contract/cards.ts';
import type { FieldMapView } from '../../../../api/contract/field-map.ts';

/** A map as somebody edits it. */
export type MapDraft = Pick<FieldMapView, 'fields' | 'photo'>;
export type Fields = MapDraft['fields'];
export type FieldName = keyof Fields;
export type MapField = FieldName | 'photo';

export type EntriesField = 'emails' | 'phones' | 'links';
export type EntriesRule = Fields[EntriesField];
export type Policy = Pick<MapDraft['photo'], 'take' | 'employeeMayEdit'>;

export const TAKES = ['always', 'once', 'never'] as const;
export const PHONE_LABELS = ['work', 'mobile', 'fax', 'home', 'other'] as const;
export const LINK_KINDS = LinkKind.options;
export const ADDRESS_PARTS = ['street', 'postalCode', 'city', 'region', 'country'] as const;

/** How many sources the contract allows one value, and how many values a list. */
export const MOST_SOURCES = 5;
export const MOST_ENTRIES = 20;

/** What a text of one's own begins as. */
export const NEW_TEXT = '{displayName}';

export const isOwnText = (source: string): boolean => source.includes('{');

/** The rule of a field, whatever its shape. */
export const ruleOf = ({ fields, photo }: MapDraft, field: MapField): Policy =>
  field === 'photo' ? photo : fields[field];

/** The map with one field's rule changed in part. */
export function withRule(draft: MapDraft, field: MapField, part: object): MapDraft {
  if (field === 'photo') return { ...draft, photo: { ...draft.photo, ...part } };
  const fields = { ...draft.fields, [field]: { ...draft.fields[field], ...part } };
  return { ...draft, fields };
}

/** Where a field's value comes from, as a few lists in order; none for the photo. */
export function sourceLists(draft: MapDraft, field: MapField): readonly string[][] {
  if (field === 'photo') return [];
  const rule = draft.fields[field];
  if ('sources' in rule) return [rule.sources];
  if ('entries' in rule) return rule.entries.map(({ sources }) => sources);
  return ADDRESS_PARTS.map((part) => rule.parts[part]);
}

const written = (sources: readonly string[]): string[] =>
  sources.map((source) => source.trim()).filter((source) => source !== '');

/** The map without what nobody filled in, so that what is refused is found again by its place. */
export function withoutBlanks({ fields, photo }: MapDraft): MapDraft {
  const clean = Object.entries(fields).map(([name, rule]) => [name, cleanRule(rule)] as const);
  return { fields: Object.fromEntries(clean) as Fields, photo };
}

function cleanRule(rule: Fields[FieldName]) {
  if ('sources' in rule) return { ...rule, sources: written(rule.sources) };
  if ('parts' in rule) {
    const parts = ADDRESS_PARTS.map((part) => [part, written(rule.parts[part])] as const);
    return { ...rule, parts: { ...rule.parts, ...Object.fromEntries(parts) } };
  }
  const entries = rule.entries
    .map((entry) => ({ ...entry, sources: written(entry.sources) }))
    .filter(({ sources }) => sources.length > 0);
  return { ...rule, entries };
}

/** Whether two maps, or two rules of one field, say the same; their parts come in one order. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What a map's refusal says, by the place in it, such as `jobTitle.sources.0`. */
export const toPlaces = (errors: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...errors].map(([path, message]) => [path.replace(/^fields\./, ''), message]));

/** The fields that a refusal names. */
export const fieldsOf = (problems: ReadonlyMap<string, string>): string[] => [
  ...new Set([...problems.keys()].map((path) => path.split('.')[0] ?? '')),
];
