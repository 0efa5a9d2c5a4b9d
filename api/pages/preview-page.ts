import type { PublicCard } from '../domain/public-card.ts';
import { inlineCode } from './card-codes.ts';
import { cardPage } from './card-page.ts';
import { toUrls } from './card-urls.ts';
import { inLanguage } from './in-language.ts';
import { getLanguage } from './language.ts';

type Pictures = Partial<Record<'photo' | 'logo' | 'cover', Buffer>>;

const MEDIA_TYPES = { photo: 'image/jpeg', logo: 'image/png', cover: 'image/jpeg' };

/**
 * A card's page for a frame: whole in itself, because what it shows need not be on the web. Its links open
 * elsewhere, which a frame that may open nothing turns into not at all.
 */
export async function previewPage(
  drawn: PublicCard,
  pictures: Pictures,
  { publicUrl, languageTag }: { publicUrl: string; languageTag: string },
): Promise<string> {
  const address = `${publicUrl}/c/${drawn.slug}`;
  const language = getLanguage(languageTag);
  const card = inLanguage(drawn, language);
  const findBrand = () => Promise.resolve(pictures.logo);
  const qrSvg = await inlineCode(card, { address, language, findBrand });
  const { html } = cardPage({
    card,
    urls: toUrls(address),
    language,
    qrSvg,
    still: toDataAddresses(pictures),
  });
  return html.replace('<head>', '<head><base target="_blank" />');
}

const toDataAddresses = (pictures: Pictures) =>
  Object.fromEntries(
    Object.entries(pictures).map(([kind, bytes]) => [
      kind,
      `data:${MEDIA_TYPES[kind as keyof Pictures]};base64,${bytes.toString('base64')}`,
    ]),
  );
