import { documentPage, type Page } from './document.ts';
import { html } from './html.ts';
import { MESSAGE_PAGE_CSS } from './message-page.ts';
import type { ConsentWords, Language } from './words.ts';

/** Where Microsoft leads back to: what came of it, and where it goes on. It names nobody. */
export function consentPage(
  language: Language,
  { outcome, errorNumber }: { outcome: keyof ConsentWords; errorNumber?: number | undefined },
): Page {
  const { title, text } = language.words.consent[outcome];
  const body = html`<main class="message">
    <h1>${title}</h1>
    <p>${text}</p>
    ${outcome === 'refused' && errorNumber !== undefined && html`<p>AADSTS${String(errorNumber)}</p>`}
  </main>`;
  return documentPage({ language, title, css: MESSAGE_PAGE_CSS, body });
}
