import type { CardFields } from '../domain/card-fields.ts';
import { cleanLines } from '../domain/text.ts';
import { type ContactRow, contactRows, type ProfileLink, profileLinks } from './contact-rows.ts';
import { AWAY, type Html, html, safeLink } from './html.ts';
import { icon } from './icons.ts';
import type { Language, Words } from './words.ts';
import { findYouTubeId } from './youtube.ts';

/** The part of the card under the name: contact, profiles, a note, a video; each only where there is one. */
export function cardDetails(fields: CardFields, language: Language): Html | undefined {
  const { words } = language;
  const parts = [
    contactSection(contactRows(fields, language), words),
    profilesSection(profileLinks(fields), words),
    noteSection(fields, words),
    videoLink(fields, words),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? html`<div class="details">${parts}</div>` : undefined;
}

function contactSection(rows: ContactRow[], words: Words): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`<section class="contact" aria-labelledby="contact">
    <h2 id="contact">${words.contactDetails}</h2>
    <ul class="rows">
      ${rows.map(contactRow)}
    </ul>
  </section>`;
}

function contactRow(row: ContactRow): Html {
  const href = safeLink(row.href);
  const content = html`${icon(row.icon)}
    <span class="label">${row.label}</span>
    <span class="value">${row.value}</span>`;
  return href
    ? html`<li><a class="row" href="${href}" rel="${AWAY}">${content}</a></li>`
    : html`<li><div class="row">${content}</div></li>`;
}

function profilesSection(links: ProfileLink[], words: Words): Html | undefined {
  if (links.length === 0) return undefined;
  return html`<section class="profiles" aria-labelledby="profiles">
    <h2 id="profiles">${words.profiles}</h2>
    <ul class="links">
      ${links.map(profileLink)}
    </ul>
  </section>`;
}

function profileLink(link: ProfileLink): Html {
  const content = html`${icon(link.icon)} <bdi>${link.name}</bdi>`;
  const href = safeLink(link.href);
  return html`<li><a class="profile u-url" href="${href}" rel="${AWAY}">${content}</a></li>`;
}

function noteSection({ note }: CardFields, words: Words): Html | undefined {
  const text = cleanLines(note, 2_000);
  if (!text) return undefined;
  return html`<section class="about" aria-labelledby="about">
    <h2 id="about">${words.note}</h2>
    <p class="note p-note" dir="auto">${text}</p>
  </section>`;
}

/** Our own poster: nothing is asked of YouTube before the visitor asks for the video. */
function videoLink({ video }: CardFields, words: Words): Html | undefined {
  const id = findYouTubeId(video);
  if (!id) return undefined;
  const href = `https://www.youtube.com/watch?v=${id}`;
  return html`<a class="video" href="${href}" rel="${AWAY}">${icon('youtube')} ${words.video}</a>`;
}
