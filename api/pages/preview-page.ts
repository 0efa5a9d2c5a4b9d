import type { PublicCard } from '../domain/public-card.ts';
import { inlineCode } from './card-codes.ts';
import { cardPage } from './card-page.ts';
import { toUrls } from './card-urls.ts';
import { inLanguage } from './in-language.ts';
import { getLanguage } from './language.ts';

type Pictures = Partial<Record<'photo' | 'logo' | 'cover', Buffer>>;

export type ColourScheme = 'light' | 'dark';

type PreviewSetting = { publicUrl: string; languageTag: string; colourScheme: ColourScheme };

const MEDIA_TYPES = { photo: 'image/jpeg', logo: 'image/png', cover: 'image/jpeg' };

/**
 * A card's page for a frame: whole in itself, because what it shows need not be on the web. Its links open
 * elsewhere, which a frame that may open nothing turns into not at all.
 */
export async function previewPage(
  drawn: PublicCard,
  pictures: Pictures,
  { publicUrl, languageTag, colourScheme }: PreviewSetting,
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
  return inColourScheme(html, colourScheme).replace('<head>', '<head><base target="_blank" />');
}

/** A frame prefers what the reader's device does: a page that shows the other has to say so itself. */
const inColourScheme = (html: string, scheme: ColourScheme): string =>
  html
    .replaceAll(
      /@media screen and \(prefers-color-scheme:\s*dark\)/g,
      scheme === 'dark' ? '@media screen' : '@media not all',
    )
    .replaceAll(/color-scheme:\s*light dark/g, `color-scheme:${scheme}`)
    .replace('content="light dark"', `content="${scheme}"`);

const toDataAddresses = (pictures: Pictures) =>
  Object.fromEntries(
    Object.entries(pictures).map(([kind, bytes]) => [
      kind,
      `data:${MEDIA_TYPES[kind as keyof Pictures]};base64,${bytes.toString('base64')}`,
    ]),
  );
