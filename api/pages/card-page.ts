import type { CardFields } from '../domain/card-fields.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { cleanLine, cleanLines } from '../domain/text.ts';
import { cardInitials, cardName, namePrefix } from '../sharing/card-name.ts';
import { cardHead, type CardUrls } from './card-head.ts';
import { type ContactRow, contactRows, profileRows } from './contact-rows.ts';
import { documentPage, type Page } from './document.ts';
import { type Html, html, safeLink, trustedHtml } from './html.ts';
import { icon } from './icons.ts';
import { BASE_CSS, CARD_CSS } from './stylesheet.ts';
import { themeCss } from './theme.ts';
import type { Language, Words } from './words.ts';
import { findYouTubeId } from './youtube.ts';

export type CardPageContent = {
  card: PublicCard;
  urls: CardUrls;
  language: Language;
  /** Markup of the card's QR code, from `qrSvg`. */
  qrSvg: string;
};

/**
 * The page a visitor sees. All layouts share this markup, in the order it is read aloud; where things stand
 * is their style sheets' business.
 */
export function cardPage({ card, urls, language, qrSvg }: CardPageContent): Page {
  const { fields, design } = card;
  const { words } = language;
  const name = [namePrefix(fields), cardName(fields) || words.contact].filter(Boolean).join(' ');
  const body = html`<main class="card h-card">
      ${portrait(card, name, urls, words)} ${identity(fields, words)}
      <p class="save">
        <a class="button" href="${pathOf(urls.vcard)}" type="text/vcard">${words.saveContact}</a>
      </p>
      ${details(fields, language)}
      <figure class="code">
        ${trustedHtml(qrSvg)}
        <figcaption>${words.scanCode}</figcaption>
      </figure>
    </main>
    <footer>${updatedLine(card.changedAt, language)}</footer>`;
  return documentPage({
    language,
    title: [name, cleanLine(fields.company, 120)].filter(Boolean).join(', '),
    head: cardHead(card, name, urls),
    css: `${BASE_CSS}\n${CARD_CSS[design.layout]}\n${themeCss(design.accent)}`,
    body,
  });
}

/** Within the page addresses have no host: a visitor who came by another name of ours stays on it. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** Sizes stand in the markup, so that nothing moves when the photo arrives. */
function portrait({ photo, fields }: PublicCard, name: string, urls: CardUrls, words: Words): Html {
  if (!photo)
    return html`<div class="portrait initials" aria-hidden="true">${cardInitials(fields)}</div>`;
  const { width, height } = photo;
  return html`<img
    class="portrait u-photo"
    src="${pathOf(urls.photo)}"
    width="${width}"
    height="${height}"
    alt="${words.photoOf(name)}"
    fetchpriority="high"
  />`;
}

/** From this many characters on a name is set a step smaller. */
const LONG_NAME = 24;

function identity(fields: CardFields, words: Words): Html {
  const prefix = namePrefix(fields);
  const name = cardName(fields) || words.contact;
  const line = (className: string, text: string | undefined) => {
    const clean = cleanLine(text, 256);
    return clean && html`<p class="${className}"><bdi>${clean}</bdi></p> `;
  };
  return html`<header class="identity">
    <h1 class="name${name.length >= LONG_NAME && ' long'}">
      ${prefix && html`<bdi class="p-honorific-prefix">${prefix}</bdi> `}<bdi class="p-name"
        >${name}</bdi
      >
    </h1>
    ${line('pronouns', fields.pronouns)}${line('title p-job-title', fields.jobTitle)}${line('department', fields.department)}${line('company p-org', fields.company)}
  </header>`;
}

function details(fields: CardFields, language: Language): Html {
  const { words } = language;
  const rows = contactRows(fields, language);
  const profiles = profileRows(fields);
  const note = cleanLines(fields.note, 2_000);
  return html`<div class="details">
    ${
      rows.length > 0 &&
      section(
        'contact',
        words.contactDetails,
        html`<ul class="rows">
          ${rows.map(contactRow)}
        </ul>`,
      )
    }
    ${
      profiles.length > 0 &&
      section(
        'profiles',
        words.profiles,
        html`<ul class="links">
          ${profiles.map(profileRow)}
        </ul>`,
      )
    }
    ${note && section('about', words.note, html`<p class="note p-note" dir="auto">${note}</p>`)}
    ${videoLink(fields, words)}
  </div>`;
}

function section(id: string, title: string, content: Html): Html {
  return html`<section class="${id}" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`;
}

function contactRow({ icon: name, label, value, href }: ContactRow): Html {
  const content = html`${icon(name)}<span class="label">${label}</span
    ><span class="value">${value}</span>`;
  const link = safeLink(href);
  return link
    ? html`<li>
        <a class="row" href="${link}" rel="noopener noreferrer nofollow">${content}</a>
      </li> `
    : html`<li><div class="row">${content}</div></li> `;
}

function profileRow({
  icon: name,
  name: text,
  href,
}: ReturnType<typeof profileRows>[number]): Html {
  return html`<li>
    <a class="profile u-url" href="${safeLink(href)}" rel="noopener noreferrer nofollow"
      >${icon(name)}<bdi>${text}</bdi></a
    >
  </li> `;
}

/** Our own poster: nothing is asked of YouTube before the visitor asks for the video. */
function videoLink(fields: CardFields, words: Words): Html | undefined {
  const id = findYouTubeId(fields.video);
  if (!id) return undefined;
  const href = `https://www.youtube.com/watch?v=${id}`;
  return html`<a class="video" href="${href}" rel="noopener noreferrer nofollow"
    >${icon('youtube')}${words.video}</a
  >`;
}

function updatedLine(changedAt: Date, { code, words }: Language): Html {
  const date = new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' }).format(
    changedAt,
  );
  return html`<p>
    <time datetime="${changedAt.toISOString().slice(0, 10)}">${words.updated(date)}</time>
  </p>`;
}
