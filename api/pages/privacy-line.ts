import type { PublicCard } from '../domain/public-card.ts';
import { AWAY, type Html, html, safeLink } from './html.ts';
import type { Words } from './words.ts';

/** A link to what the organization says itself of visitors' details; nothing where it says nothing. */
export function privacyLine(
  { privacyUrl }: Pick<PublicCard, 'privacyUrl'>,
  { privacy }: Words,
): Html | undefined {
  const href = safeLink(privacyUrl ?? undefined);
  return href
    ? html`<p class="privacy"><a href="${href}" rel="${AWAY}">${privacy}</a></p>`
    : undefined;
}
