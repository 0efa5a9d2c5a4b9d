import { createHash } from 'node:crypto';
import type { CardFields, Phone } from '../../domain/card-fields.ts';
import type { PublicCard } from '../../domain/public-card.ts';
import { fieldsInLanguage } from '../../domain/template.ts';
import { cleanLine } from '../../domain/text.ts';
import type { AppleFacts, WalletPass } from '../../domain/wallet.ts';
import { toWebAddress } from '../../domain/web-address.ts';
import { parseColour, textColourOn, withContrast } from '../../lib/colour.ts';
import { cardName, namePrefix } from '../../sharing/card-name.ts';
import { toEmailAddress } from '../../sharing/email-address.ts';
import { findDial, phoneText } from '../../sharing/phone-number.ts';
import { PASS_WORDS as words, PHONE_LABELS, translations } from '../words.ts';

/** A line of a pass. Keys are unique over the pass; `changeMessage` is what a device says when it changes. */
export type PassField = {
  key: string;
  label?: string;
  value: string;
  changeMessage?: string;
  dataDetectorTypes?: string[];
};

export type PassFields = {
  headerFields: PassField[];
  primaryFields: PassField[];
  secondaryFields: PassField[];
  auxiliaryFields: PassField[];
  backFields: PassField[];
};

/** pass.json, as far as we write it: developer.apple.com/documentation/walletpasses/pass */
export type PassJson = {
  formatVersion: 1;
  passTypeIdentifier: string;
  teamIdentifier: string;
  serialNumber: string;
  organizationName: string;
  description: string;
  logoText?: string;
  foregroundColor: string;
  labelColor: string;
  backgroundColor: string;
  webServiceURL?: string;
  authenticationToken?: string;
  sharingProhibited: false;
  voided?: true;
  barcodes: Barcode[];
  generic: PassFields;
  posterGeneric?: Pick<PassFields, 'headerFields' | 'primaryFields'> & {
    footerFields: PassField[];
  };
};

type Barcode = {
  format: 'PKBarcodeFormatQR';
  message: string;
  messageEncoding: 'iso-8859-1';
  altText: string;
};

/** What a pass says, and in which languages: `strings` are the files of its `.lproj` folders. */
export type PassContent = {
  json: PassJson;
  strings: { language: string; text: string }[];
  /** Names all of it, pictures included. */
  hash: string;
};

/** What every pass of an organization says of itself. */
export type PassFrame = {
  facts: AppleFacts;
  pass: Pick<WalletPass, 'serial' | 'token'>;
  /** Base of the cards' addresses and of the web service; no trailing slash. */
  publicUrl: string;
};

/** Changes whenever passes of the same card are to look different: all of them are then brought up to date. */
const FORMAT = 'apple 1';

/** A published card as a pass. */
export function describePass(card: PublicCard, frame: PassFrame): PassContent {
  const { fields } = card;
  const name = [namePrefix(fields), cardName(fields)].filter(Boolean).join(' ') || words.pass;
  const company = line(fields.company);
  const address = `${frame.publicUrl}/c/${card.slug}`;
  const json: PassJson = {
    ...frameOf(frame, company || name),
    description: [name, company].filter(Boolean).join(', '),
    ...(company && !card.logo && { logoText: company }),
    ...coloursOf(card.design.accent),
    barcodes: [
      {
        format: 'PKBarcodeFormatQR',
        message: address,
        messageEncoding: 'iso-8859-1',
        altText: words.scan,
      },
    ],
    ...frontOf(fields, { name, company, address }),
  };
  const strings = stringsOf(translatedTexts(card));
  return { json, strings, hash: hashOf(json, strings, [card.photo?.version, card.logo?.version]) };
}

/** The pass of a card that is off the web. It names nobody. */
export function describeVoidedPass(frame: PassFrame, ground: string): PassContent {
  const json: PassJson = {
    ...frameOf(frame, frame.facts.organizationName),
    description: words.notInUse,
    ...coloursOf(ground),
    voided: true,
    barcodes: [],
    generic: {
      ...NO_FIELDS,
      primaryFields: [{ key: 'name', value: words.notInUse }],
    },
  };
  const strings = stringsOf([]);
  return { json, strings, hash: hashOf(json, strings, []) };
}

const NO_FIELDS: PassFields = {
  headerFields: [],
  primaryFields: [],
  secondaryFields: [],
  auxiliaryFields: [],
  backFields: [],
};

/** A device asks an https address alone; without one a pass is added and never changes. */
const frameOf = ({ facts, pass, publicUrl }: PassFrame, organizationName: string) => ({
  formatVersion: 1 as const,
  passTypeIdentifier: facts.passTypeId,
  teamIdentifier: facts.teamId,
  serialNumber: pass.serial,
  organizationName,
  sharingProhibited: false as const,
  ...(publicUrl.startsWith('https:') && {
    webServiceURL: `${publicUrl}/wallet/apple`,
    authenticationToken: pass.token,
  }),
});

type Face = { name: string; company: string; address: string };

/** `generic` for every device, and beside it what the newest draw instead. */
function frontOf(fields: CardFields, { name, company, address }: Face) {
  const title = line(fields.jobTitle);
  const department = line(fields.department);
  const titleField = present('title', title, words.title, words.titleChanged);
  const companyField = present('company', company, words.company, words.companyChanged);
  const departmentField = present(
    'department',
    department,
    words.department,
    words.departmentChanged,
  );
  return {
    generic: {
      ...NO_FIELDS,
      primaryFields: [{ key: 'name', value: name, changeMessage: words.nameChanged }],
      secondaryFields: titleField,
      auxiliaryFields: [...companyField, ...departmentField],
      backFields: backOf(fields, address),
    },
    posterGeneric: {
      headerFields: [],
      primaryFields: [
        { key: 'poster-name', value: name },
        ...[...titleField, ...companyField, ...departmentField].map(
          ({ key, label = '', value }) => ({ key: `poster-${key}`, label, value }),
        ),
      ],
      footerFields: [],
    },
  };
}

function backOf(fields: CardFields, address: string): PassField[] {
  const website = toWebAddress(fields.website);
  return [
    ...(fields.phones ?? []).flatMap(phoneField),
    ...(fields.emails ?? []).flatMap(({ value }, at) => {
      const shown = toEmailAddress(value) ?? '';
      return link(present(`email-${at}`, shown, words.email, words.emailChanged));
    }),
    ...link(present('website', website ?? '', words.website)),
    ...link(present('card', address, words.card)),
  ];
}

/** Only what was understood as a number becomes a link that dials. */
function phoneField(phone: Phone, at: number): PassField[] {
  const dial = findDial(phone);
  const extension = dial?.extension ? `;${dial.extension}` : '';
  const shown = phoneText(phone) && `${phoneText(phone)}${extension}`;
  const label = PHONE_LABELS[phone.label] ?? words.phone;
  const detected = dial && phone.label !== 'fax' ? ['PKDataDetectorTypePhoneNumber'] : [];
  return present(`phone-${at}`, shown, label, words.phoneChanged).map((field) => ({
    ...field,
    dataDetectorTypes: detected,
  }));
}

const link = (fields: PassField[]): PassField[] =>
  fields.map((field) => ({ ...field, dataDetectorTypes: ['PKDataDetectorTypeLink'] }));

/** The field, where there is something to say. */
const present = (key: string, value: string, label: string, changeMessage?: string): PassField[] =>
  value ? [{ key, label, value, ...(changeMessage && { changeMessage }) }] : [];

/** The organization's colour as the ground, with text on it that can be read. */
function coloursOf(accent: string) {
  const foreground = textColourOn(accent);
  const softer = foreground === '#ffffff' ? '#c9d1e0' : '#404650';
  return {
    backgroundColor: toRgb(accent),
    foregroundColor: toRgb(foreground),
    labelColor: toRgb(withContrast(softer, accent, LABEL_CONTRAST)),
  };
}

const LABEL_CONTRAST = 4.5;
const toRgb = (colour: string): string => `rgb(${parseColour(colour).join(', ')})`;

/** Titles and departments that the organization says in other languages: language → what it says for what. */
function translatedTexts({ fields, dictionary }: PublicCard): [language: string, string, string][] {
  const languages = translations().map(([language]) => language);
  return languages.flatMap((language) => {
    const own = fieldsInLanguage(fields, dictionary, language);
    return (['jobTitle', 'department'] as const).flatMap((name) => {
      const [from, to] = [line(fields[name]), line(own[name])];
      return from && to && from !== to ? [[language, from, to] as [string, string, string]] : [];
    });
  });
}

/** A table of strings per language. What a table does not name is shown as it is. */
function stringsOf(own: readonly [language: string, string, string][]): PassContent['strings'] {
  if (own.length === 0) return PLAIN_STRINGS;
  return translations().map(([language, known]) => {
    const more = own.flatMap(([of, from, to]) => (of === language ? [[from, to] as const] : []));
    return tableOf(language, new Map<string, string>([...more, ...known]));
  });
}

const tableOf = (language: string, table: ReadonlyMap<string, string>) => ({
  language,
  text: [...table].map(([from, to]) => `${quoted(from)} = ${quoted(to)};\n`).join(''),
});

const quoted = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;

/** What most passes say in other languages: nothing but our own words. */
const PLAIN_STRINGS = translations().map(([language, known]) => tableOf(language, new Map(known)));

const line = (text: string | undefined): string => cleanLine(text, 200) ?? '';

const hashOf = (
  json: PassJson,
  strings: PassContent['strings'],
  pictures: readonly (string | undefined)[],
): string => {
  const said = strings === PLAIN_STRINGS ? PLAIN_NAME : nameOfStrings(strings);
  return createHash('sha256')
    .update(JSON.stringify([FORMAT, json, said, pictures]))
    .digest('base64url');
};

const nameOfStrings = (strings: PassContent['strings']): string =>
  createHash('sha256').update(JSON.stringify(strings)).digest('base64url');

const PLAIN_NAME = nameOfStrings(PLAIN_STRINGS);
