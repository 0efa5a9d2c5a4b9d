import { createHash } from 'node:crypto';
import type { CardFields, Phone } from '../../domain/card-fields.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import { fieldsInLanguage } from '../../domain/template.ts';
import { cleanLine } from '../../domain/text.ts';
import { toWebAddress, webAddressText } from '../../domain/web-address.ts';
import { cardName, namePrefix } from '../../sharing/card-name.ts';
import { mailtoLink, toEmailAddress } from '../../sharing/email-address.ts';
import { findDial, phoneText } from '../../sharing/phone-number.ts';
import { cardAddressForQr } from '../../sharing/qr.ts';
import { PASS_WORDS as words, PHONE_LABELS } from '../words.ts';
import {
  classIdOf,
  type GenericObject,
  type GoogleImage,
  type LinkUri,
  objectIdOf,
  type ObjectPatch,
  type TextModule,
} from './generic-pass.ts';
import { asItIs, inEveryLanguage, type Localized, say } from './localized.ts';

export type PassFrame = {
  issuerId: string;
  /** Of the pass: random, and the same for the card's life. */
  serial: string;
  /** Base of the cards' addresses; no trailing slash. */
  publicUrl: string;
};

/** Google shows ten of each. */
const MOST_MODULES = 10;
const MOST_LINKS = 10;

/** A published card as Google's object: what its visitors see of it and nothing else. */
export function describeObject(card: PublicCard, frame: PassFrame): GenericObject {
  const { fields } = card;
  const address = `${frame.publicUrl}/c/${card.slug}`;
  const company = line(fields.company);
  const name = [namePrefix(fields), cardName(fields)].filter(Boolean).join(' ');
  const title = translated(card, 'jobTitle');
  const modules = [
    ...moduleOf('department', words.department, translated(card, 'department')),
    ...(fields.phones ?? []).flatMap(phoneModule),
    ...(fields.emails ?? []).flatMap(emailModule),
  ].slice(0, MOST_MODULES);
  const logo = logoOf(card, address, company);
  return {
    id: objectIdOf(frame.issuerId, frame.serial),
    classId: classIdOf(frame.issuerId),
    genericType: 'GENERIC_OTHER',
    state: 'ACTIVE',
    cardTitle: company ? asItIs(company) : say(words.pass),
    header: name ? asItIs(name) : say(words.pass),
    hexBackgroundColor: card.design.accent,
    barcode: { type: 'QR_CODE', value: cardAddressForQr(address) },
    linksModuleData: { uris: linksOf(fields, address).slice(0, MOST_LINKS) },
    ...(title && { subheader: title }),
    ...(logo && { logo }),
    ...(modules.length > 0 && { textModulesData: modules }),
  };
}

/**
 * What becomes of the object of a card that is off the web: it is over, and it names nobody. Its code stays, since
 * the card's address says who can be reached instead.
 */
export const describeVoided = ({
  issuerId,
  serial,
}: Omit<PassFrame, 'publicUrl'>): ObjectPatch => ({
  id: objectIdOf(issuerId, serial),
  state: 'INACTIVE',
  header: say(words.notInUse),
  subheader: null,
  textModulesData: null,
  linksModuleData: null,
});

/** Names what a pass says: two of the same name look the same. */
export const hashOf = (said: GenericObject | ObjectPatch): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url');

/** A title or a department with what the organization calls it in other languages. */
function translated(card: PublicCard, name: 'jobTitle' | 'department'): Localized | undefined {
  const { fields, dictionary } = card;
  if (!line(fields[name])) return undefined;
  return inEveryLanguage(
    (language) => line(fieldsInLanguage(fields, dictionary, language)[name]) || line(fields[name]),
  );
}

const moduleOf = (id: string, header: string, body: Localized | undefined): TextModule[] =>
  body ? [{ id, localizedHeader: say(header), localizedBody: body }] : [];

const labelOf = ({ label }: Phone): string => PHONE_LABELS[label] ?? words.phone;

/** As it is dialled: digits after the pause are the extension, as phones write it. */
function shownNumber(phone: Phone): string {
  const { extension = '' } = findDial(phone) ?? {};
  return phoneText(phone) && [phoneText(phone), extension].filter(Boolean).join(';');
}

function phoneModule(phone: Phone, at: number): TextModule[] {
  const shown = shownNumber(phone);
  return moduleOf(`phone-${at}`, labelOf(phone), shown ? asItIs(shown) : undefined);
}

function emailModule({ value }: { value: string }, at: number): TextModule[] {
  const address = toEmailAddress(value);
  return moduleOf(`email-${at}`, words.email, address ? asItIs(address) : undefined);
}

/** The card first, then what a tap calls, writes to or opens. */
function linksOf(fields: CardFields, address: string): LinkUri[] {
  const website = toWebAddress(fields.website);
  return [
    { id: 'card', uri: address, localizedDescription: say(words.card) },
    ...(fields.phones ?? []).flatMap((phone, at) => {
      const dial = phone.label === 'fax' ? undefined : findDial(phone);
      return dial ? [linkOf(`call-${at}`, `tel:${dial.e164}`, shownNumber(phone))] : [];
    }),
    ...(fields.emails ?? []).flatMap(({ value }, at) => {
      const mail = toEmailAddress(value);
      return mail ? [linkOf(`write-${at}`, mailtoLink(mail), mail)] : [];
    }),
    ...(website ? [linkOf('website', website, webAddressText(website))] : []),
  ];
}

const linkOf = (id: string, uri: string, text: string): LinkUri => ({
  id,
  uri,
  localizedDescription: asItIs(text),
});

/** Google fetches it, so only an https address is named; the version makes a new logo a new picture. */
function logoOf(card: PublicCard, address: string, company: string): GoogleImage | undefined {
  if (!card.logo || !address.startsWith('https:')) return undefined;
  return {
    sourceUri: { uri: `${address}/wallet-logo.png?v=${card.logo.version}` },
    contentDescription: company ? asItIs(company) : say(words.pass),
  };
}

const line = (text: string | undefined): string => cleanLine(text, 200) ?? '';
