import { type CardFields, FIELD_NAMES, type FieldName } from './card-fields.ts';
import { AppError, InvalidRequestError } from './errors.ts';
import type { CardDesign } from './public-card.ts';

/**
 * What a template says of a field. `shown`: the card's own value. `hidden`: it leaves on no page and in no vCard.
 * `prefilled`: the template's value where the card has none. `locked`: nobody changes it on a card; the template's
 * value stands on all of them or, without one, each keeps what it has.
 */
export type FieldRule = 'shown' | 'hidden' | 'prefilled' | 'locked';

export type TemplateField<Name extends FieldName = FieldName> = {
  rule: FieldRule;
  value?: CardFields[Name];
  /** Whether people may write over it on their own card; without a word the field map decides. */
  employeeMayEdit?: boolean;
};

export type TemplateFields = { [Name in FieldName]?: TemplateField<Name> };

/** A logo or a cover as we serve it. Sizes in pixels; `version` changes with the bytes. */
export type BrandPicture = { version: string; width: number; height: number };
export const PICTURE_KINDS = ['logo', 'cover'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** A title or a department, and what it is called in other languages, by their tags (`de`). */
export type DictionaryEntry = { text: string; translations: Record<string, string> };

/** How cards look and what they say of the organization. The default one serves every card that no other does. */
export type Template = {
  id: string;
  name: string;
  isDefault: boolean;
  design: CardDesign;
  fields: TemplateFields;
  /** What the law wants under every card: register, seat, board. */
  legalLine: string | null;
  /** What visitors agree to who leave their details; null: our own words. */
  consentText: string | null;
  /** Where the organization says what becomes of visitors' details. */
  privacyUrl: string | null;
  dictionary: DictionaryEntry[];
  logo: BrandPicture | null;
  cover: BrandPicture | null;
  updatedAt: Date;
};

/** Where a template is in force. */
export type TemplateUse = { cards: number; folders: number };

/** The fields as a visitor sees them under a template. */
export function publicFields(own: CardFields, template: TemplateFields): CardFields {
  const filled = filledFields(own, template);
  const shown = Object.entries(filled).filter(
    ([name]) => template[name as FieldName]?.rule !== 'hidden',
  );
  return Object.fromEntries(shown);
}

/** Fields that a dictionary translates: a company has a few of each and says them on many cards. */
const TRANSLATED = ['jobTitle', 'department'] as const satisfies FieldName[];

/** The fields in a visitor's language, where the dictionary has it; everything else as it is. */
export function fieldsInLanguage(
  fields: CardFields,
  dictionary: readonly DictionaryEntry[],
  language: string,
): CardFields {
  const inLanguage = { ...fields };
  for (const name of TRANSLATED) {
    const text = fields[name];
    const translated = text && findTranslation(dictionary, text, language);
    if (translated) inLanguage[name] = translated;
  }
  return inLanguage;
}

/** Directories write the same title in more ways than one. */
const toKey = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const findTranslation = (dictionary: readonly DictionaryEntry[], text: string, language: string) =>
  dictionary.find((entry) => toKey(entry.text) === toKey(text))?.translations[language];

/** Refuses a dictionary in which a text stands twice: nobody could say which one counts. */
export function checkDictionary(dictionary: readonly DictionaryEntry[]): void {
  const seen = new Set<string>();
  dictionary.forEach(({ text }, index) => {
    if (seen.has(toKey(text)))
      throw new InvalidRequestError([
        {
          path: `dictionary.${index}.text`,
          message: `“${text}” stands in the dictionary already.`,
        },
      ]);
    seen.add(toKey(text));
  });
}

/** The card's fields with the template's values where they fill or replace its own. */
export function filledFields(own: CardFields, template: TemplateFields): CardFields {
  const values = namesFromTemplate(own, template).map((name) => [name, template[name]?.value]);
  return { ...own, ...(Object.fromEntries(values) as CardFields) };
}

/** Fields whose value on this card is the template's. */
export function namesFromTemplate(own: CardFields, template: TemplateFields): FieldName[] {
  return FIELD_NAMES.filter((name) => {
    const { rule, value } = template[name] ?? {};
    if (value === undefined) return false;
    return rule === 'locked' || (rule === 'prefilled' && own[name] === undefined);
  });
}

export const namesWithRule = (template: TemplateFields, wanted: FieldRule): FieldName[] =>
  FIELD_NAMES.filter((name) => template[name]?.rule === wanted);

/** Refuses a change of a field that the template locks. Giving one back to its source is none. */
export function refuseLockedByTemplate(
  patch: Partial<Record<FieldName, unknown>>,
  template: Pick<Template, 'name' | 'fields'> | null,
): void {
  const first = FIELD_NAMES.find(
    (name) =>
      patch[name] !== undefined &&
      patch[name] !== null &&
      template?.fields[name]?.rule === 'locked',
  );
  if (first === undefined) return;
  throw new AppError(
    'field_locked',
    `The template “${template?.name}” locks the field “${first}” on all its cards. Change it in the template.`,
  );
}

/** Refuses rules that no card can be drawn by. */
export function checkTemplateFields(fields: TemplateFields): void {
  const errors = FIELD_NAMES.flatMap((name) => {
    const { rule, value } = fields[name] ?? {};
    const path = `fields.${name}`;
    if (name === 'displayName' && rule === 'hidden')
      return [{ path: `${path}.rule`, message: 'A card needs a name that is shown.' }];
    if (rule === 'prefilled' && value === undefined)
      return [{ path: `${path}.value`, message: 'Say what the field is filled with.' }];
    if ((rule === 'shown' || rule === 'hidden') && value !== undefined)
      return [
        { path: `${path}.value`, message: 'A value needs the rule “prefilled” or “locked”.' },
      ];
    return [];
  });
  if (errors.length > 0) throw new InvalidRequestError(errors);
}
