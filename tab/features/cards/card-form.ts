import type { z } from 'zod';
import type { CardView, CreateCard, UpdateCard } from '../../../api/contract/cards.ts';

type Fields = CardView['fields'];
type Patch = NonNullable<z.input<typeof UpdateCard>['fields']>;

export const PHONE_LABELS = ['work', 'mobile', 'fax', 'home', 'other'] as const;
export type PhoneLabel = (typeof PHONE_LABELS)[number];

/** The fields of one line that an administrator edits, in their order. */
export const TEXT_FIELDS = [
  'displayName',
  'pronouns',
  'jobTitle',
  'department',
  'company',
  'office',
  'website',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const ADDRESS_PARTS = ['street', 'postalCode', 'city', 'region', 'country'] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** A card's fields as they are typed; empty texts are fields that are not there. */
export type CardForm = Record<TextField, string> & {
  note: string;
  emails: { label: string; value: string }[];
  phones: { label: PhoneLabel; value: string; extension: string }[];
  address: Record<AddressPart, string>;
};

export function toForm(fields: Fields): CardForm {
  const texts = Object.fromEntries(TEXT_FIELDS.map((name) => [name, fields[name] ?? '']));
  const address = Object.fromEntries(
    ADDRESS_PARTS.map((part) => [part, fields.address?.[part] ?? '']),
  );
  return {
    ...(texts as Record<TextField, string>),
    note: fields.note ?? '',
    emails: (fields.emails ?? []).map(({ label, value }) => ({ label, value })),
    phones: (fields.phones ?? []).map(({ label, value, extension = '' }) => ({
      label: PHONE_LABELS.find((known) => known === label) ?? 'other',
      value,
      extension,
    })),
    address: address as Record<AddressPart, string>,
  };
}

/** Only what was changed: every field in it becomes the administrator's. Undefined where nothing was. */
export function toPatch(before: CardForm, after: CardForm): Patch | undefined {
  const wasChanged = (name: keyof CardForm) =>
    JSON.stringify(clean(before)[name]) !== JSON.stringify(clean(after)[name]);
  const names = (Object.keys(after) as (keyof CardForm)[]).filter(wasChanged);
  if (names.length === 0) return undefined;
  const wire = toWire(after);
  return Object.fromEntries(names.map((name) => [name, wire[name]]));
}

/** The fields of a card that is made by hand. */
export function toNewFields(form: CardForm): z.input<typeof CreateCard>['fields'] {
  const { displayName, ...rest } = toWire(form);
  const given = Object.entries(rest).filter(([, value]) =>
    typeof value === 'object' ? Object.keys(value).length > 0 : value !== '',
  );
  return { displayName, ...Object.fromEntries(given) };
}

/** Without rows that nobody filled in, and without blanks around what was typed. */
function clean(form: CardForm): CardForm {
  const texts = Object.fromEntries(TEXT_FIELDS.map((name) => [name, form[name].trim()]));
  return {
    ...form,
    ...texts,
    note: form.note.trim(),
    emails: form.emails
      .map(({ label, value }) => ({ label, value: value.trim() }))
      .filter(({ value }) => value !== ''),
    phones: form.phones
      .map((phone) => ({ ...phone, value: phone.value.trim() }))
      .filter(({ value }) => value !== ''),
  };
}

function toWire(form: CardForm) {
  const { emails, phones, address, note, ...texts } = clean(form);
  const parts = Object.entries(address).filter(([, value]) => value.trim() !== '');
  return {
    ...texts,
    website: toWebAddress(texts.website),
    note,
    emails,
    phones: phones.map(({ label, value, extension }) => ({
      label,
      value,
      ...(extension !== '' && { extension }),
    })),
    address: Object.fromEntries(parts),
  };
}

/** What people type for a web address is its host. */
const toWebAddress = (text: string): string =>
  text === '' || /^[a-z]+:/i.test(text) ? text : `https://${text}`;
