import type { PublicCard } from '../domain/public-card.ts';
import { cardName, namePrefix } from '../sharing/card-name.ts';
import { documentPage, type Page } from './document.ts';
import { html, trustedHtml } from './html.ts';
import { BASE_CSS, CODE_CSS } from './stylesheet.ts';
import { themeCss } from './theme.ts';
import type { Language } from './words.ts';

type Content = {
  card: PublicCard;
  language: Language;
  /** Markup of the card's QR code, from `qrSvg`. */
  qrSvg: string;
};

/** The code as large as the screen allows, to be held up to somebody else's camera. White by night as well: readers need it. */
export function codePage({ card, language, qrSvg }: Content): Page {
  const { words } = language;
  const { fields, design, slug } = card;
  const name = [namePrefix(fields), cardName(fields) || words.contact].filter(Boolean).join(' ');
  const body = html`<main class="code-screen">
    <h1><bdi>${name}</bdi></h1>
    <a class="code" href="/c/${slug}">${trustedHtml(qrSvg)}</a>
    <p>${words.scanCode}</p>
  </main>`;
  const css = `${BASE_CSS}\n${CODE_CSS}\n${themeCss(design)}`;
  return documentPage({ language, title: name, css, body });
}
