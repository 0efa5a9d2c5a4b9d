import type { PublicCard } from '../domain/public-card.ts';
import type { WalletMaker } from '../domain/wallet.ts';
import { type Html, html, trustedHtml } from './html.ts';
import type { Words } from './words.ts';

/**
 * Where a maker's button leads, and its drawing: ours, after the makers' rules (dark, their name whole, no other
 * colours of ours), so that nothing of theirs is fetched. developer.apple.com/wallet/add-to-apple-wallet-guidelines,
 * developers.google.com/wallet/generic/resources/brand-guidelines
 */
const BUTTONS: Record<WalletMaker, { path: string; drawing: string }> = {
  apple: {
    path: 'apple.pkpass',
    drawing:
      '<rect x="2" y="4" width="26" height="22" rx="4" fill="#dedbce"/><path fill="#40a5d9" d="M3.5 11V8.5a3 3 0 0 1 3-3h17a3 3 0 0 1 3 3V11z"/><path fill="#ffb003" d="M3.5 14V9h23v5z"/><path fill="#40c740" d="M3.5 17v-5h23v5z"/><path fill="#f26d5f" d="M3.5 20v-5h23v5z"/><path fill="#dedbce" d="M2 17.5h8.2c1.6 0 2 2.9 4.8 2.9s3.2-2.9 4.8-2.9H28V22a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4z"/>',
  },
  google: {
    path: 'google-wallet',
    drawing:
      '<path fill="#34a853" d="M3 11a5 5 0 0 1 5-5h14a5 5 0 0 1 5 5v8H3z"/><path fill="#fbbc04" d="M3 14a5 5 0 0 1 5-5h14a5 5 0 0 1 5 5v6H3z"/><path fill="#ea4335" d="M3 17a5 5 0 0 1 5-5h14a5 5 0 0 1 5 5v5H3z"/><path fill="#4285f4" d="M3 15.5c5 .2 9.5 1.6 13.2 4.2 1.3.9 3 1 4.4.2l6.4-3.8V20a6 6 0 0 1-6 6H9a6 6 0 0 1-6-6z"/>',
  },
};

/**
 * A button for each wallet that the organization has set up. Everybody gets the same bytes: where Apple's browsers
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
        html`<a class="wallet ${maker}" href="/c/${slug}/${BUTTONS[maker].path}"
          ><svg viewBox="0 0 30 30" aria-hidden="true">${trustedHtml(BUTTONS[maker].drawing)}</svg>
          ${words.wallets[maker]}</a
        >`,
    )}
  </p>`;
}
