import type { Address, CardFields, Email, Link, LinkKind, Phone } from '../domain/card-fields.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { cardName, namePrefix } from './card-name.ts';
import { toEmailAddress } from './email-address.ts';
import { findDial, phoneText } from './phone-number.ts';
import { escapeLine, escapeLines, escapeUri, foldLine } from './vcard-line.ts';
import { toWebAddress } from '../domain/web-address.ts';

/** The words a vCard says for itself, in the visitor's language. */
export type VcardLabels = {
  /** A name for a card that has none. */
  contact: string;
  pronouns: string;
  office: string;
  phone: Record<Phone['label'], string>;
  extension: (digits: string) => string;
  /** "Label: value", with the colon of the language. */
  labelled: (label: string, value: string) => string;
};

export type VcardOptions = {
  /** The card's public address. */
  url: string;
  /** JPEG, 300 to 500 pixels, without metadata. */
  photoJpeg?: Buffer;
  labels: VcardLabels;
  /** What the organization adds to every note: a legal line. */
  organizationNote?: string;
};

/**
 * The card as vCard 3.0 (RFC 2426), the version that iOS, Android and Outlook all read with a photo.
 *
 * The order is not taste. Android up to 7 glues a *folded* line to the property before it when that
 * is N, ORG or ADR (fixed by AOSP commit 1ed757b), so each of these is followed by a line that is always
 * short: REV, CLASS, END. The same card gives the same bytes: REV is the card's own change, not now.
 */
export function vcard(card: PublicCard, options: VcardOptions): string {
  const { fields } = card;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Carte//Carte 1//EN',
    ...nameLines(fields, options.labels),
    `REV:${card.changedAt.toISOString().replace(/\.\d+Z$/, 'Z')}`,
    ...property('TITLE', escapeLine(fields.jobTitle)),
    ...organizationLines(fields),
    ...(fields.phones ?? []).flatMap(phoneLine),
    ...(fields.emails ?? []).flatMap(emailLine),
    ...addressLines(options.url, fields),
    ...(fields.links ?? []).flatMap(profileLine),
    ...property('NOTE', escapeLines(noteText(fields, options))),
    ...(options.photoJpeg
      ? [`PHOTO;ENCODING=b;TYPE=JPEG:${options.photoJpeg.toString('base64')}`]
      : []),
    `UID:urn:uuid:${card.id}`,
    ...property('ADR;TYPE=WORK', postalValue(fields.address)),
    'END:VCARD',
  ];
  return lines.map(foldLine).join('');
}

/** FN is required and shown by Android; Apple builds the shown name from N, so a lone name is its given part. */
function nameLines(fields: CardFields, labels: VcardLabels): string[] {
  const shown = cardName(fields) || labels.contact;
  const [family, given] = [escapeLine(fields.surname), escapeLine(fields.givenName)];
  const lone = family || given ? '' : escapeLine(shown);
  return [
    `FN:${escapeLine(shown)}`,
    `N:${family};${given || lone};;${escapeLine(namePrefix(fields))};`,
  ];
}

function organizationLines({ company, department }: CardFields): string[] {
  const units = [escapeLine(company), ...(department ? [escapeLine(department)] : [])];
  return units.some(Boolean) ? [`ORG:${units.join(';')}`, 'CLASS:PUBLIC'] : [];
}

/** Upper case: some readers compare types as written. */
const PHONE_TYPES: Record<Phone['label'], string> = {
  work: 'WORK,VOICE',
  mobile: 'CELL,VOICE',
  fax: 'WORK,FAX',
  home: 'HOME,VOICE',
  other: 'VOICE',
};

/**
 * E.164 alone. Android keeps digits, `*`, `#`, `+`, `p` and `w` and glues them together: an extension
 * or a second number in here is a wrong number there. What is no E.164 goes into the note, where it
 * can be read and harms nobody.
 */
function phoneLine(phone: Phone): string[] {
  const dial = findDial(phone);
  return dial ? [`TEL;TYPE=${PHONE_TYPES[phone.label] ?? 'VOICE'}:${dial.e164}`] : [];
}

/** Always WORK or HOME: of `TYPE=INTERNET` alone Android makes a label "INTERNET". */
function emailLine({ label, value }: Email): string[] {
  const address = toEmailAddress(value);
  const type = /^(home|private|personal)$/i.test(label) ? 'HOME' : 'WORK';
  return address ? [`EMAIL;TYPE=${type},INTERNET:${address}`] : [];
}

/** The card itself first, then the websites, each once. Old Outlook ignores a URL without a type. */
function addressLines(url: string, { website, links = [] }: CardFields): string[] {
  const others = links.filter(({ kind }) => !PROFILE_TYPES.has(kind)).map((link) => link.url);
  const addresses = [url, website, ...others].map(toWebAddress).filter(Boolean);
  return [...new Set(addresses)].map((address = '') => `URL;TYPE=WORK:${escapeUri(address)}`);
}

/** The names of networks as a type. The list is closed, so that nothing can be written into the parameter. */
const PROFILE_TYPES = new Set<LinkKind>([
  'linkedin',
  'instagram',
  'x',
  'facebook',
  'youtube',
  'tiktok',
  'github',
  'xing',
  'whatsapp',
  'wechat',
  'telegram',
  'threads',
  'bluesky',
]);

function profileLine({ kind, url }: Link): string[] {
  const address = PROFILE_TYPES.has(kind) && toWebAddress(url);
  return address ? [`X-SOCIALPROFILE;TYPE=${kind}:${escapeUri(address)}`] : [];
}

function noteText(fields: CardFields, { labels, organizationNote }: VcardOptions): string {
  const { pronouns, office } = fields;
  return [
    fields.note,
    pronouns && labels.labelled(labels.pronouns, pronouns),
    office && labels.labelled(labels.office, office),
    ...(fields.phones ?? []).map((phone) => phoneNote(phone, labels)),
    organizationNote,
  ]
    .filter(Boolean)
    .join('\n');
}

/** What TEL cannot carry: an extension, a number that nobody could understand. */
function phoneNote(phone: Phone, labels: VcardLabels): string | undefined {
  const dial = findDial(phone);
  if (dial && !dial.extension) return undefined;
  const text = [phoneText(phone), dial && labels.extension(dial.extension)]
    .filter(Boolean)
    .join(' ');
  return text && labels.labelled(labels.phone[phone.label] ?? labels.phone.other, text);
}

/** Post office box and extended address stay empty: readers disagree on where they show them. */
function postalValue(address: Address = {}): string {
  const { street, city, region, postalCode, country } = address;
  const parts = [street, city, region, postalCode, country].map((part) => escapeLines(part));
  return parts.some(Boolean) ? ['', '', ...parts].join(';') : '';
}

function property(name: string, value: string): string[] {
  return value ? [`${name}:${value}`] : [];
}
