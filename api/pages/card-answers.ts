import type { PublicHandover } from '../domain/handover.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { cardName } from '../sharing/card-name.ts';
import { contentDisposition } from '../sharing/file-name.ts';
import { vcard } from '../sharing/vcard.ts';
import { type Answer, createAnswer, pictureAnswer, publicHeaders } from './answer.ts';
import { codeAnswer, inlineCode } from './card-codes.ts';
import { cardPage } from './card-page.ts';
import { toUrls } from './card-urls.ts';
import { isPicturePart, makePicture } from './card-pictures.ts';
import { exchangePage, thanksPage } from './exchange-page.ts';
import { gonePage } from './message-page.ts';
import { inLanguage } from './in-language.ts';
import { isLinkPart, linkAnswer } from './outbound-links.ts';
import { pageAnswer } from './page-answer.ts';
import { SIGNATURE_CODE_PX, signaturePage } from './signature-page.ts';
import type { PublicPath } from './public-path.ts';
import { isWalletPart, walletAnswer, type WalletPorts } from './wallet-answers.ts';
import type { Language } from './words.ts';

type Parts = WalletPorts & {
  publicUrl: string;
  findPhoto(slug: string): Promise<Buffer | undefined>;
  toVcardPhoto(jpeg: Buffer): Promise<Buffer>;
};

/** Every part of a published card as a whole answer. Undefined for a photo that there is none of. */
export function createCardAnswers(parts: Parts) {
  return {
    async make(
      found: PublicCard,
      { part, sizePx }: PublicPath,
      language: Language,
    ): Promise<Answer | undefined> {
      const card = inLanguage(found, language);
      const address = `${parts.publicUrl}/c/${card.slug}`;
      if (isPicturePart(part)) return makePicture(card, { part, address, language, ...parts });
      if (isLinkPart(part)) return linkAnswer(card.fields, part);
      if (isWalletPart(part)) return walletAnswer(found, part, { ...parts, language });
      switch (part) {
        case 'page':
          return makePage(card, { address, language, ...parts });
        case 'vcf':
          return makeVcard(card, { address, language, photo: await vcardPhoto(parts, card) });
        case 'photo':
          return pictureAnswer(card.photo && (await parts.findPhoto(card.slug)), 'image/jpeg');
        case 'logo':
          return pictureAnswer(card.logo && (await parts.findBrand(card.slug, part)), 'image/png');
        case 'cover':
          return pictureAnswer(
            card.cover && (await parts.findBrand(card.slug, part)),
            'image/jpeg',
          );
        case 'signature.html':
          return pageAnswer(200, signaturePage({ card, urls: signatureUrls(address), language }));
        case 'exchange':
          return pageAnswer(200, exchangePage({ card, language }));
        case 'thanks':
          return pageAnswer(200, thanksPage({ card, language }));
        case 'code':
        case 'qr.svg':
        case 'qr.png':
        case 'qr.pdf':
        case 'offline-qr.svg':
        case 'offline-qr.png':
          return codeAnswer(card, { part, sizePx, address, language, ...parts });
      }
    },

    /** Off the web: the same for every part, and it does not name whose card it was. */
    gone: (language: Language, handover: PublicHandover | null): Answer =>
      pageAnswer(410, gonePage(language, handover)),
  };
}

export type CardAnswers = ReturnType<typeof createCardAnswers>;

/** Twice as many pixels as are shown: screens are dense. */
const signatureUrls = (address: string) => ({
  card: address,
  photo: `${address}/photo`,
  qr: `${address}/qr.png?size=${2 * SIGNATURE_CODE_PX}`,
});

async function vcardPhoto(
  { findPhoto, toVcardPhoto }: Parts,
  { slug, photo }: PublicCard,
): Promise<Buffer | undefined> {
  const jpeg = photo && (await findPhoto(slug));
  return jpeg ? toVcardPhoto(jpeg) : undefined;
}

async function makePage(
  card: PublicCard,
  {
    address,
    language,
    findBrand,
  }: { address: string; language: Language } & Pick<Parts, 'findBrand'>,
): Promise<Answer> {
  const qrSvg = await inlineCode(card, { address, language, findBrand });
  return pageAnswer(200, cardPage({ card, urls: toUrls(address), language, qrSvg }));
}

function makeVcard(
  card: PublicCard,
  {
    address,
    language: { words },
    photo,
  }: { address: string; language: Language; photo: Buffer | undefined },
): Answer {
  const text = vcard(card, {
    url: address,
    labels: words,
    ...(photo && { photoJpeg: photo }),
    ...(card.legalLine && { organizationNote: card.legalLine }),
  });
  const name = cardName(card.fields) || words.contact;
  const headers = {
    ...publicHeaders('text/vcard; charset=utf-8'),
    'content-disposition': contentDisposition('inline', name, 'vcf'),
    vary: 'Accept-Language',
  };
  return createAnswer(200, headers, Buffer.from(text), { compress: false });
}
