import type { PublicCard } from '../domain/public-card.ts';
import { cleanLine, cleanLines } from '../domain/text.ts';
import { cardInitials, cardName, namePrefix } from '../sharing/card-name.ts';
import { cardDetails } from './card-details.ts';
import { cardHead, type CardUrls } from './card-head.ts';
import { CARD_SCRIPT } from './card-script.ts';
import { documentPage, type Page } from './document.ts';
import { type Html, html, trustedHtml } from './html.ts';
import { videoAddress } from './outbound-links.ts';
import { privacyLine } from './privacy-line.ts';
import { BASE_CSS, CARD_CSS } from './stylesheet.ts';
import { themeCss } from './theme.ts';
import type { Language, Words } from './words.ts';

export type CardPageContent = {
  card: PublicCard;
  urls: CardUrls;
  language: Language;
  /** Markup of the card's QR code, from `qrSvg`. */
  qrSvg: string;
  /** To look at in a frame: where its pictures lie, and nothing that runs. */
  still?: Pictures;
};

type Pictures = Partial<Record<'photo' | 'logo' | 'cover', string>>;

/**
 * The page a visitor sees. All layouts share this markup, in the order it is read aloud; where things stand
 * is their style sheets' business.
 */
export function cardPage({ card, urls, language, qrSvg, still }: CardPageContent): Page {
  const { fields, design } = card;
  const { words } = language;
  const pictures = still ?? picturesOf(urls);
  const name = [namePrefix(fields), cardName(fields) || words.contact].filter(Boolean).join(' ');
  const cover = coverPicture(card, pictures.cover);
  const body = html`<main class="card h-card${cover && ' covered'}">
      ${cover} ${portrait(card, pictures.photo, words.photoOf(name))}
      ${identity(card, pictures.logo, words)}
      <div class="save">
        <a class="button" href="${pathOf(urls.vcard)}" type="text/vcard">${words.saveContact}</a>
        <a class="share" href="${pathOf(urls.card)}/exchange">${words.exchange.open}</a>
        ${hints(words, pathOf(urls.card))}
      </div>
      ${cardDetails(card, language)}
      <figure class="code">
        <a href="${pathOf(urls.card)}/code">${trustedHtml(qrSvg)}</a>
        <figcaption>${words.scanCode}</figcaption>
      </figure>
    </main>
    <footer>
      ${legalLine(card.legalLine)} ${privacyLine(card, words)}
      ${updatedLine(card.changedAt, language)}
    </footer>`;
  return documentPage({
    language,
    title: [name, cleanLine(fields.company, 120)].filter(Boolean).join(', '),
    head: cardHead(card, name, urls),
    css: `${BASE_CSS}\n${CARD_CSS[design.layout]}\n${themeCss(design)}`,
    body,
    ...(!still && { script: CARD_SCRIPT.path }),
    ...(videoAddress(fields) && { frame: 'https://www.youtube-nocookie.com' }),
  });
}

/** One for each platform, hidden: the same bytes for everybody, and a script shows the one that fits. */
function hints({ hints: { inAppAndroid, ...plain } }: Words, address: string): Html[] {
  return [
    ...Object.entries(plain).map(
      ([platform, text]) => html`<p class="hint" data-on="${platform}" hidden>${text}</p>`,
    ),
    html`<p class="hint" data-on="inAppAndroid" hidden>
      ${inAppAndroid.text} <a href="${address}">${inAppAndroid.open}</a>
    </p>`,
  ];
}

const picturesOf = ({ card, photo }: CardUrls): Pictures => ({
  photo: pathOf(photo),
  logo: `${pathOf(card)}/logo`,
  cover: `${pathOf(card)}/cover`,
});

/** Within the page addresses have no host: a visitor who came by another name of ours stays on it. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** Sizes stand in the markup, so that nothing moves when the photo arrives. */
function portrait(
  { photo, fields }: PublicCard,
  address: string | undefined,
  description: string,
): Html {
  if (!photo || !address) {
    const initials = cardInitials(fields);
    return html`<div class="portrait initials" aria-hidden="true">${initials}</div>`;
  }
  return html`<img
    class="portrait u-photo"
    src="${address}"
    width="${photo.width}"
    height="${photo.height}"
    alt="${description}"
    fetchpriority="high"
  />`;
}

/** From this many characters on a name is set a step smaller. */
const LONG_NAME = 24;

function identity(card: PublicCard, logo: string | undefined, words: Words): Html {
  const { fields } = card;
  const prefix = namePrefix(fields);
  const name = cardName(fields) || words.contact;
  const size = prefix.length + name.length >= LONG_NAME ? 'long' : 'short';
  return html`<header class="identity">
    <h1 class="name ${size}">
      ${prefix && html`<bdi class="p-honorific-prefix">${prefix}</bdi>`}
      <bdi class="p-name">${name}</bdi>
    </h1>
    ${identityLine('pronouns', fields.pronouns)}
    ${identityLine('title p-job-title', fields.jobTitle)}
    ${identityLine('department', fields.department)} ${organization(card, logo)}
  </header>`;
}

/** The logo is a picture of the name that stands beside it, so it needs no words of its own. */
function organization({ fields, logo }: PublicCard, address: string | undefined): Html | undefined {
  const name = cleanLine(fields.company, 256);
  if (!logo || !address) return identityLine('company p-org', name);
  const picture = html`<img
    class="logo"
    src="${address}"
    width="${logo.width}"
    height="${logo.height}"
    alt=""
  />`;
  return html`<p class="company p-org">${picture}${name && html`<bdi>${name}</bdi>`}</p>`;
}

/**
 * A picture of the organization's at the top. The portrait is a band itself, so there it stands in for a photo
 * that is missing.
 */
function coverPicture(
  { cover, photo, design }: PublicCard,
  address: string | undefined,
): Html | undefined {
  if (!cover || !address || (design.layout === 'portrait' && photo)) return undefined;
  return html`<img
    class="cover"
    src="${address}"
    width="${cover.width}"
    height="${cover.height}"
    alt=""
  />`;
}

function identityLine(className: string, text: string | undefined): Html | undefined {
  const line = cleanLine(text, 256);
  return line ? html`<p class="${className}"><bdi>${line}</bdi></p>` : undefined;
}

function legalLine(text: string | null): Html | undefined {
  const lines = cleanLines(text ?? undefined, 500);
  return lines ? html`<p class="legal" dir="auto">${lines}</p>` : undefined;
}

function updatedLine(changedAt: Date, { code, words }: Language): Html {
  const format = new Intl.DateTimeFormat(code, { dateStyle: 'long', timeZone: 'UTC' });
  const day = changedAt.toISOString().slice(0, 10);
  return html`<p><time datetime="${day}">${words.updated(format.format(changedAt))}</time></p>`;
}
