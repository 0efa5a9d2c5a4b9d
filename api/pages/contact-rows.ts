import { NETWORK_NAMES } from '../contract/network-names.ts';
import type { CardFields, Email, Phone } from '../domain/card-fields.ts';
import { cleanLine } from '../domain/text.ts';
import { mailtoLink, toEmailAddress } from '../sharing/email-address.ts';
import { findDial, phoneText, telLink } from '../sharing/phone-number.ts';
import { toWebAddress, webAddressText } from '../domain/web-address.ts';
import { type Html, html } from './html.ts';
import type { IconName } from './icons.ts';
import { addressLines, mapLink } from './postal-address.ts';
import type { Language, Words } from './words.ts';

/** One way to reach somebody: a drawing, what kind it is, and the value, which is a link where it can be one. */
export type ContactRow = {
  icon: IconName;
  label: string;
  value: Html;
  href?: string;
  /** `away`: to another site, by way of us. `map`: to where the place is shown. */
  leads?: 'away' | 'map';
};

/** Everything a visitor can call or write to, in the order they are likely to want it. */
export function contactRows(fields: CardFields, { words }: Language): ContactRow[] {
  return [
    ...(fields.phones ?? []).map((phone) => phoneRow(phone, words)),
    ...(fields.emails ?? []).map((email) => emailRow(email, words)),
  ].filter((row) => String(row.value) !== '');
}

/** Where the company is: on the web, on a map, and where in the house somebody sits. */
export function companyRows(fields: CardFields, { code, words }: Language): ContactRow[] {
  return [
    ...websiteRows(fields, words),
    ...addressRows(fields, code, words),
    ...officeRows(fields, words),
  ];
}

export type ProfileLink = { icon: IconName; name: string; href: string };

/** Profiles on networks, by the network's name; there a person's handle adds little. */
export function profileLinks(fields: CardFields): ProfileLink[] {
  return (fields.links ?? []).flatMap(({ kind, url }) => {
    const href = toWebAddress(url);
    if (!href) return [];
    const name = kind === 'website' ? webAddressText(href) : NETWORK_NAMES[kind];
    return name ? [{ icon: kind, name, href }] : [];
  });
}

const PHONE_ICONS: Record<Phone['label'], IconName> = {
  work: 'phone',
  mobile: 'mobile',
  fax: 'fax',
  home: 'phone',
  other: 'phone',
};

/** Numbers run left to right in every script. A fax is shown and not called. */
function phoneRow(phone: Phone, words: Words): ContactRow {
  const dial = findDial(phone);
  const number = phoneText(phone);
  const extension = dial?.extension && html` <bdi>${words.extension(dial.extension)}</bdi>`;
  return {
    icon: PHONE_ICONS[phone.label] ?? 'phone',
    label: words.phone[phone.label] ?? words.phone.other,
    value: number ? html`<bdi dir="ltr" class="p-tel">${number}</bdi>${extension}` : html``,
    ...(dial && phone.label !== 'fax' && { href: telLink(dial) }),
  };
}

/** A long address may break behind its `@`, where it reads best. */
function emailRow({ label, value }: Email, words: Words): ContactRow {
  const shown = cleanLine(value, 254) ?? '';
  const [, local = '', domain = ''] = /^(.*@)(.*)$/.exec(shown) ?? ['', shown];
  const address = toEmailAddress(value);
  return {
    icon: 'mail',
    label: emailLabel(label, words),
    value: shown ? html`<bdi dir="ltr" class="u-email">${local}<wbr />${domain}</bdi>` : html``,
    ...(address && { href: mailtoLink(address) }),
  };
}

function emailLabel(label: string, words: Words): string {
  const name = cleanLine(label, 40) ?? '';
  const known = /^(?:(work)|home|private|personal)$/i.exec(name);
  if (known) return known[1] ? words.email.work : words.email.home;
  return name && !/^other$/i.test(name) ? name : words.email.other;
}

function websiteRows({ website }: CardFields, words: Words): ContactRow[] {
  const href = toWebAddress(website);
  if (!href) return [];
  const [, host = '', path = ''] = /^([^/]*)(.*)$/.exec(webAddressText(href)) ?? [];
  const value = html`<bdi dir="ltr">${host}<wbr />${path}</bdi>`;
  return [{ icon: 'globe', label: words.website, value, href, leads: 'away' }];
}

function addressRows({ address = {} }: CardFields, language: string, words: Words): ContactRow[] {
  const lines = addressLines(address, language);
  if (lines.length === 0) return [];
  const value = html`<span class="p-adr"
    >${lines.map((line) => html`<span class="line"><bdi>${line}</bdi></span>`)}</span
  >`;
  return [{ icon: 'pin', label: words.address, value, href: mapLink(address), leads: 'map' }];
}

function officeRows({ office }: CardFields, words: Words): ContactRow[] {
  const value = html`<bdi>${cleanLine(office, 200)}</bdi>`;
  return cleanLine(office, 200) ? [{ icon: 'door', label: words.office, value }] : [];
}
