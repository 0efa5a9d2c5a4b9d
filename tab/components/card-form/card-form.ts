import type { z } from 'zod';
import {
  type CardView,
  type CreateCard,
  LinkKind,
  type UpdateCard,
} from '../../../api/contract/cards.ts';

type Fields = CardView['fields'];
type Patch = NonNullable<z.input<typeof UpdateCard>['fields']>;

export const PHONE_LABELS = ['work', 'mobile', 'fax', 'home', 'other'] as const;
export type PhoneLabel = (typeof PHONE_LABELS)[number];

/** The fields of one line that an administrator edits, in their order. */
export const TEXT_FIELDS = [
  'displayName',
  'namePrefix',
  'givenName',
  'surname',
  'pronouns',
  'jobTitle',
  'department',
  'company',
  'office',
  'website',
  'video',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export const ADDRESS_PARTS = ['street', 'postalCode', 'city', 'region', 'country'] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

export type LinkKind = z.infer<typeof LinkKind>;
export type EmailRow = { label: string; value: string };
export type PhoneRow = { label: PhoneLabel; value: string; extension: string };
export type LinkRow = { kind: LinkKind; url: string };

/** A card's fields as they are typed; empty texts are fields that are not there. */
export type CardForm = Record<TextField, string> & {
  note: string;
  emails: EmailRow[];
  phones: PhoneRow[];
  links: LinkRow[];
  address: Record<AddressPart, string>;
};

export function toForm(fields: Fields): CardForm {
  const texts = Object.fromEntries(TEXT_FIELDS.map((name) => [name, fields[name] ?? '']));
  const address = Object.fromEntries(
    ADDRESS_PARTS.map((part) => [part, fields.address?.[part] ?? '']),
  ) as CardForm['address'];
  return {
    ...(texts as Record<TextField, string>),
    note: fields.note ?? '',
    emails: (fields.emails ?? []).map(({ label, value }) => ({ label, value })),
    phones: (fields.phones ?? []).map(({ label, value, extension = '' }) => ({
      label: PHONE_LABELS.find((known) => known === label) ?? 'other',
      value,
      extension,
    })),
    links: (fields.links ?? []).map(({ kind, url }) => ({
      kind: LinkKind.options.find((known) => known === kind) ?? 'website',
      url,
    })),
    address,
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

/** One field as it stands, to be written again. */
export const toFieldPatch = (fields: Fields, name: keyof CardForm): Patch => ({
  [name]: toWire(toForm(fields))[name],
});

/** The fields of a card that is made by hand. */
export function toNewFields(form: CardForm): z.input<typeof CreateCard>['fields'] {
  const { displayName, ...rest } = toWire(form);
  const given = Object.entries(rest).filter(([, value]) =>
    typeof value === 'object' ? Object.keys(value).length > 0 : value !== '',
  );
  return { displayName, ...Object.fromEntries(given) };
}

/** Without rows that nobody filled in, and without blanks around what was typed. */
export function clean(form: CardForm): CardForm {
  const texts = Object.fromEntries(TEXT_FIELDS.map((name) => [name, form[name].trim()]));
  const address = Object.fromEntries(
    ADDRESS_PARTS.map((part) => [part, form.address[part].trim()]),
  ) as CardForm['address'];
  return {
    ...form,
    ...texts,
    address,
    note: form.note.trim(),
    emails: form.emails
      .map(({ label, value }) => ({ label, value: value.trim() }))
      .filter(({ value }) => value !== ''),
    phones: form.phones
      .map((phone) => ({ ...phone, value: phone.value.trim() }))
      .filter(({ value }) => value !== ''),
    links: form.links
      .map(({ kind, url }) => ({ kind, url: toWebAddress(url.trim()) }))
      .filter(({ url }) => url !== ''),
  };
}

function toWire(form: CardForm) {
  const { emails, phones, links, address, note, ...texts } = clean(form);
  const parts = Object.entries(address).filter(([, value]) => value !== '');
  return {
    ...texts,
    website: toWebAddress(texts.website),
    video: toWebAddress(texts.video),
    note,
    emails,
    links,
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
