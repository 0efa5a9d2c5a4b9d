import type { CardFields } from '../domain/card-fields.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { cleanLine } from '../domain/text.ts';
import { toWebAddress, webAddressText } from '../domain/web-address.ts';
import { cardName, namePrefix } from '../sharing/card-name.ts';
import { withContrast, TEXT_CONTRAST } from '../lib/colour.ts';
import { mailtoLink, toEmailAddress } from '../sharing/email-address.ts';
import { findDial, phoneText, telLink } from '../sharing/phone-number.ts';
import type { Page } from './document.ts';
import { type Html, html } from './html.ts';
import type { Language, Words } from './words.ts';

type Content = {
  card: PublicCard;
  /** Absolute: a mail is read far from here. */
  urls: { card: string; photo: string; qr: string };
  language: Language;
};

const INK = '#17181a';
const MUTED = '#5a5e66';
/** Shown this wide, sent twice as wide: in attributes, since Outlook knows no sizes in styles. */
export const SIGNATURE_CODE_PX = 88;
const PHOTO_PX = 88;

/**
 * A mail signature, as a page to be copied whole. Outlook draws mail with Word: so it is a table, with inline
 * styles and sizes in attributes, pictures from our own host, fonts that everybody has, and nothing that floats.
 */
export function signaturePage({ card, urls, language }: Content): Page {
  const { code, direction, words } = language;
  const name = [namePrefix(card.fields), cardName(card.fields) || words.contact]
    .filter(Boolean)
    .join(' ');
  const document = html`<!doctype html>
    <html lang="${code}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <title>${name}</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        ${signature(card, name, { urls, words })}
      </body>
    </html> `;
  return { html: document.toString(), contentSecurityPolicy: POLICY };
}

/** Mail has no style sheets: every style stands at its element. No script runs and nothing is sent. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src-attr 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

function signature(
  { fields, photo, design }: PublicCard,
  name: string,
  { urls, words }: { urls: Content['urls']; words: Words },
): Html {
  const accent = withContrast(design.accent, '#ffffff', TEXT_CONTRAST);
  const font = 'font-family:Segoe UI,Arial,sans-serif;font-size:13px;line-height:18px';
  return html`<table
    role="presentation"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="${font};color:${INK}"
  >
    <tr>
      ${photo ? photoCell(urls.photo, words.photoOf(name)) : undefined}
      <td valign="top" style="padding-left:12px;border-left:3px solid ${accent};padding-right:16px">
        <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${font}">
          ${textRows(fields, name)} ${contactRows(fields, accent)}
        </table>
      </td>
      <td valign="top">
        <a href="${urls.card}"
          ><img
            src="${urls.qr}"
            width="${SIGNATURE_CODE_PX}"
            height="${SIGNATURE_CODE_PX}"
            alt="${words.codeOfCard}"
            border="0"
        /></a>
      </td>
    </tr>
  </table>`;
}

function photoCell(address: string, description: string): Html {
  return html`<td valign="top" style="padding-right:12px">
    <img src="${address}" width="${PHOTO_PX}" alt="${description}" border="0" />
  </td>`;
}

function textRows({ jobTitle, department, company }: CardFields, name: string): Html[] {
  const role = [jobTitle, department]
    .map((text) => cleanLine(text, 256))
    .filter(Boolean)
    .join(', ');
  const organization = cleanLine(company, 256);
  return [
    row(html`<b style="font-size:16px;line-height:22px">${name}</b>`, INK),
    ...(role ? [row(html`${role}`, INK)] : []),
    ...(organization ? [row(html`${organization}`, MUTED)] : []),
  ];
}

function contactRows({ phones = [], emails = [], website }: CardFields, accent: string): Html[] {
  const numbers = phones
    .filter(({ label }) => label !== 'fax')
    .flatMap((phone) => {
      const dial = findDial(phone);
      return dial ? [link(telLink(dial), phoneText(phone), accent)] : [];
    });
  const addresses = emails.flatMap(({ value }) => {
    const address = toEmailAddress(value);
    return address ? [link(mailtoLink(address), address, accent)] : [];
  });
  const site = toWebAddress(website);
  const links = [
    ...numbers,
    ...addresses,
    ...(site ? [link(site, webAddressText(site), accent)] : []),
  ];
  return links.map((content) => row(content, INK));
}

const row = (content: Html, colour: string): Html =>
  html`<tr>
    <td style="color:${colour}">${content}</td>
  </tr>`;

const link = (href: string, text: string, colour: string): Html =>
  html`<a href="${href}" style="color:${colour};text-decoration:none">${text}</a>`;
