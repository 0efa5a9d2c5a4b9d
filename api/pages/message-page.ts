import type { PublicHandover } from '../domain/handover.ts';
import { DEFAULT_DESIGN } from '../domain/public-card.ts';
import { documentPage, type Page } from './document.ts';
import { AWAY, type Html, html, safeLink } from './html.ts';
import { BASE_CSS, MESSAGE_CSS } from './stylesheet.ts';
import { themeCss } from './theme.ts';
import type { Language, Message } from './words.ts';

/** What a page that says one thing looks like. */
export const MESSAGE_PAGE_CSS = `${BASE_CSS}\n${MESSAGE_CSS}\n${themeCss(DEFAULT_DESIGN)}`;

/**
 * 410: the card was taken back. It does not say why, or whose it was; who can be reached instead is a page
 * of the organization's, or a colleague.
 */
export function gonePage(language: Language, handover: PublicHandover | null = null): Page {
  const { gone, instead } = language.words;
  switch (handover?.kind) {
    case undefined:
      return messagePage(language, gone);
    case 'page': {
      const link = linkButton(safeLink(handover.url), instead.openPage);
      return messagePage(language, { ...gone, text: instead.page }, link);
    }
    case 'card': {
      const link = linkButton(`/c/${handover.slug}`, instead.openCard(handover.name));
      return messagePage(language, { ...gone, text: instead.colleague }, link);
    }
  }
}

function linkButton(href: string | undefined, text: string): Html {
  return html`<p class="save"><a class="button" href="${href}" rel="${AWAY}">${text}</a></p>`;
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

/** 503: the wallet's maker does not answer, so there is nothing to lead to. */
export function walletDownPage(language: Language): Page {
  return messagePage(language, language.words.walletDown, retryLink(language));
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
  return documentPage({ language, title, css: MESSAGE_PAGE_CSS, body });
}
