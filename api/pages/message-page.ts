import { DEFAULT_DESIGN } from '../domain/public-card.ts';
import { documentPage, type Page } from './document.ts';
import { type Html, html } from './html.ts';
import { BASE_CSS, MESSAGE_CSS } from './stylesheet.ts';
import { themeCss } from './theme.ts';
import type { Language, Message } from './words.ts';

const CSS = `${BASE_CSS}\n${MESSAGE_CSS}\n${themeCss(DEFAULT_DESIGN.accent)}`;

/** 410: the card was taken back. It names nobody and does not say why. */
export function gonePage(language: Language): Page {
  return messagePage(language, language.words.gone);
}

/** 404: no card has this address. */
export function notFoundPage(language: Language): Page {
  return messagePage(language, language.words.notFound);
}

/** 429: this address has asked too often. */
export function tooManyPage(language: Language): Page {
  return messagePage(language, language.words.tooMany, retryLink(language));
}

/** 503: it is our fault and it may pass. */
export function errorPage(language: Language): Page {
  return messagePage(language, language.words.unavailable, retryLink(language));
}

/** An empty address is the page's own: the link loads it again. */
function retryLink({ words }: Language): Html {
  return html`<p class="save"><a class="button" href="">${words.tryAgain}</a></p>`;
}

function messagePage(language: Language, { title, text }: Message, action?: Html): Page {
  const body = html`<main class="message">
    <h1>${title}</h1>
    <p>${text}</p>
    ${action}
  </main>`;
  return documentPage({ language, title, css: CSS, body });
}
