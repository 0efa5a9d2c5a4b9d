import { DEFAULT_DESIGN } from '../../domain/public-card.ts';
import { documentPage, type Page } from '../document.ts';
import { html } from '../html.ts';
import { en } from '../languages/en.ts';
import { BASE_CSS, LEGAL_CSS } from '../stylesheet.ts';
import { themeCss } from '../theme.ts';
import type { LegalText } from './legal-text.ts';

const CSS = `${BASE_CSS}\n${LEGAL_CSS}\n${themeCss(DEFAULT_DESIGN)}`;

/** A page to read. English for everybody: what is agreed stands in one language. */
export function legalPage({ title, changed, parts }: LegalText): Page {
  const body = html`<main class="legal">
    <h1>${title}</h1>
    <p class="changed">Carte · <time datetime="${changed}">${changed}</time></p>
    ${parts.map(
      ({ heading, text, items = [] }) =>
        html`<section>
          <h2>${heading}</h2>
          <p>${text}</p>
          ${
            items.length > 0 &&
            html`<ul>
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>`
          }
        </section>`,
    )}
  </main>`;
  return documentPage({ language: en, title: `${title} · Carte`, css: CSS, body });
}
