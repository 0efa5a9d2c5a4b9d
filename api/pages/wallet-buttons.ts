import { WALLET_MARKS, WALLET_PATHS } from '../contract/wallet-marks.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { type Html, html } from './html.ts';
import type { Words } from './words.ts';

/**
 * A button for each wallet that the organization has set up, dark and with the maker's name whole. Everybody gets the same bytes: where Apple's browsers
 * can be told by style alone its button comes first there, and elsewhere Google's.
 */
export function walletButtons(
  { slug, wallets }: Pick<PublicCard, 'slug' | 'wallets'>,
  words: Words,
): Html | undefined {
  if (wallets.length === 0) return undefined;
  return html`<p class="wallets">
    ${wallets.map(
      (maker) =>
        html`<a class="wallet ${maker}" href="/c/${slug}/${WALLET_PATHS[maker]}"
          ><svg viewBox="0 0 30 30" aria-hidden="true">
            ${WALLET_MARKS[maker].map(({ fill, d }) => html`<path fill="${fill}" d="${d}"></path>`)}
          </svg>
          ${words.wallets[maker]}</a
        >`,
    )}
  </p>`;
}
