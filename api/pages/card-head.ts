import type { CardFields } from '../domain/card-fields.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { cleanLine, cleanLines } from '../domain/text.ts';
import { cardName, namePrefix } from '../sharing/card-name.ts';
import { toEmailAddress } from '../sharing/email-address.ts';
import { findDial } from '../sharing/phone-number.ts';
import { PREVIEW_SIZE } from '../sharing/pictures/preview.ts';
import { toWebAddress } from '../domain/web-address.ts';
import { type Html, html, jsonLd } from './html.ts';

/** Absolute addresses of a card and what belongs to it. */
export type CardUrls = { card: string; vcard: string; photo: string; preview: string };

/** What machines read: the vCard beside the page, the preview in a chat, structured data for a search engine. */
export function cardHead(card: PublicCard, name: string, urls: CardUrls): Html {
  const { jobTitle, company } = card.fields;
  const description = [jobTitle, company]
    .map((text) => cleanLine(text, 200))
    .filter(Boolean)
    .join(', ');
  return html`<link rel="canonical" href="${urls.card}" />
    <link rel="alternate" type="text/vcard" href="${urls.vcard}" title="${name}" />
    ${
      description &&
      html`<meta name="description" content="${description}" />
        <meta property="og:description" content="${description}" /> `
    }<meta property="og:type" content="profile" />
    <meta property="og:title" content="${name}" />
    <meta property="og:url" content="${urls.card}" />
    ${previewTags(urls.preview)}${jsonLd(personData(card, urls))} `;
}

function previewTags(address: string): Html {
  return html`<meta property="og:image" content="${address}" />
    <meta property="og:image:width" content="${PREVIEW_SIZE.width}" />
    <meta property="og:image:height" content="${PREVIEW_SIZE.height}" />
    <meta name="twitter:card" content="summary_large_image" /> `;
}

/** https://schema.org/Person; JSON leaves out what is undefined. */
function personData({ fields, photo }: PublicCard, urls: CardUrls): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': urls.card,
    url: urls.card,
    name: cardName(fields) || undefined,
    givenName: cleanLine(fields.givenName, 128),
    familyName: cleanLine(fields.surname, 128),
    honorificPrefix: namePrefix(fields) || undefined,
    jobTitle: cleanLine(fields.jobTitle, 256),
    worksFor: organizationData(fields),
    telephone: listed((fields.phones ?? []).map((phone) => findDial(phone)?.e164)),
    email: listed((fields.emails ?? []).map(({ value }) => toEmailAddress(value))),
    image: photo ? urls.photo : undefined,
    sameAs: listed(
      [fields.website, ...(fields.links ?? []).map(({ url }) => url)].map(toWebAddress),
    ),
    workLocation: placeData(fields),
    description: cleanLines(fields.note, 2_000),
  };
}

function organizationData({ company, department }: CardFields): object | undefined {
  const name = cleanLine(company, 256);
  const unit = cleanLine(department, 256);
  if (!name) return undefined;
  return {
    '@type': 'Organization',
    name,
    ...(unit && { department: { '@type': 'Organization', name: unit } }),
  };
}

function placeData({ address }: CardFields): object | undefined {
  const { street, city, region, postalCode, country } = address ?? {};
  const parts = {
    streetAddress: cleanLines(street, 512),
    addressLocality: cleanLine(city, 128),
    addressRegion: cleanLine(region, 128),
    postalCode: cleanLine(postalCode, 40),
    addressCountry: cleanLine(country, 128),
  };
  if (Object.values(parts).every((part) => part === undefined)) return undefined;
  return { '@type': 'Place', address: { '@type': 'PostalAddress', ...parts } };
}

function listed(values: (string | undefined)[]): string[] | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length > 0 ? present : undefined;
}
