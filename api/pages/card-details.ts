import type { CardFields } from '../domain/card-fields.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { cleanLine, cleanLines } from '../domain/text.ts';
import {
  companyRows,
  type ContactRow,
  contactRows,
  type ProfileLink,
  profileLinks,
} from './contact-rows.ts';
import { AWAY, type Html, html, safeLink } from './html.ts';
import { icon } from './icons.ts';
import { linkPart, videoAddress } from './outbound-links.ts';
import type { Language, Words } from './words.ts';
import { walletButtons } from './wallet-buttons.ts';
import { findYouTubeId } from './youtube.ts';

/** The part of the card under the name: contact, company, profiles, a note, a video; each only where there is one. */
export function cardDetails(
  { slug, fields, wallets }: Pick<PublicCard, 'slug' | 'fields' | 'wallets'>,
  language: Language,
): Html | undefined {
  const { words } = language;
  const by: ByWayOfUs = (address) => `/c/${slug}/${linkPart(address)}`;
  const parts = [
    contactSection(contactRows(fields, language), words, by),
    companySection(fields, language, by),
    profilesSection(profileLinks(fields), words, by),
    noteSection(fields, words),
    videoSection(fields, words, by),
    walletButtons({ slug, wallets }, words),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? html`<div class="details">${parts}</div>` : undefined;
}

/** The address that leads on to a link of this card. */
type ByWayOfUs = (address: string) => string;

function contactSection(rows: ContactRow[], words: Words, by: ByWayOfUs): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`<section class="contact" aria-labelledby="contact">
    <h2 id="contact">${words.contactDetails}</h2>
    <ul class="rows">
      ${rows.map((row) => contactRow(row, by))}
    </ul>
    ${copyOffer(words)}
  </section>`;
}

/** Only a script can copy, so it shows what offers it. */
function copyOffer({ copy }: Words): Html {
  return html`<p class="copy" aria-live="polite" hidden>
    <button type="button" data-done="${copy.done}" data-by-hand="${copy.byHand}">
      ${copy.offer}
    </button>
  </p>`;
}

function companySection(fields: CardFields, language: Language, by: ByWayOfUs): Html | undefined {
  const rows = companyRows(fields, language);
  if (rows.length === 0) return undefined;
  const name = cleanLine(fields.company, 256) ?? language.words.exchange.company;
  return html`<section class="place" aria-labelledby="place">
    <h2 id="place"><bdi>${name}</bdi></h2>
    <ul class="rows">
      ${rows.map((row) => contactRow(row, by))}
    </ul>
  </section>`;
}

function contactRow(row: ContactRow, by: ByWayOfUs): Html {
  const address = safeLink(row.href);
  const href = address && row.leads === 'away' ? by(address) : address;
  const content = html`${icon(row.icon)}
    <span class="label">${row.label}</span>
    <span class="value">${row.value}</span>`;
  return href
    ? html`<li>
        <a class="row${row.leads === 'map' && ' map'}" href="${href}" rel="${AWAY}">${content}</a>
      </li>`
    : html`<li><div class="row">${content}</div></li>`;
}

function profilesSection(links: ProfileLink[], words: Words, by: ByWayOfUs): Html | undefined {
  if (links.length === 0) return undefined;
  return html`<section class="profiles" aria-labelledby="profiles">
    <h2 id="profiles">${words.profiles}</h2>
    <ul class="links">
      ${links.map((link) => profileLink(link, by))}
    </ul>
  </section>`;
}

/** The profile's own address stands beside it for whoever reads the page as an h-card. */
function profileLink(link: ProfileLink, by: ByWayOfUs): Html {
  const content = html`${icon(link.icon)} <bdi>${link.name}</bdi>`;
  const address = safeLink(link.href);
  const href = address && by(address);
  return html`<li>
    <data class="u-url" value="${address}"></data>
    <a class="profile" href="${href}" rel="${AWAY}">${content}</a>
  </li>`;
}

function noteSection({ note }: CardFields, words: Words): Html | undefined {
  const text = cleanLines(note, 2_000);
  if (!text) return undefined;
  return html`<section class="about" aria-labelledby="about">
    <h2 id="about">${words.note}</h2>
    <p class="note p-note" dir="auto">${text}</p>
  </section>`;
}

/**
 * Our own poster: nothing is asked of YouTube before the visitor asks for the video. A script puts the player in
 * its place; without one it is a link.
 */
function videoSection(fields: CardFields, { video }: Words, by: ByWayOfUs): Html | undefined {
  const address = videoAddress(fields);
  if (!address) return undefined;
  return html`<section class="film" aria-labelledby="film">
    <h2 id="film">${video.title}</h2>
    <a
      class="video"
      href="${by(address)}"
      rel="${AWAY}"
      data-id="${findYouTubeId(address)}"
      aria-describedby="from"
      >${icon('play')} ${video.play}</a
    >
    <p class="label" id="from">${video.source}</p>
  </section>`;
}
