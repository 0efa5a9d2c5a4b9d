import type { PublicCard } from '../domain/public-card.ts';
import { cardName } from '../sharing/card-name.ts';
import { contentDisposition } from '../sharing/file-name.ts';
import { backgroundPicture, type BackgroundDesign } from '../sharing/pictures/background.ts';
import { previewPicture } from '../sharing/pictures/preview.ts';
import { type Answer, createAnswer, publicHeaders } from './answer.ts';
import type { PicturePart, PublicPart } from './public-path.ts';
import type { Language } from './words.ts';

type Asked = {
  part: PicturePart;
  address: string;
  language: Language;
  findPhoto(slug: string): Promise<Buffer | undefined>;
};

export const isPicturePart = (part: PublicPart): part is PicturePart => part.endsWith('.jpg');

/** A picture drawn of the card: for a chat, or to sit in front of. Chats show it from other places. */
export async function makePicture(card: PublicCard, asked: Asked): Promise<Answer> {
  const { words } = asked.language;
  const name = cardName(card.fields) || words.contact;
  const headers = {
    ...publicHeaders('image/jpeg'),
    'content-disposition': contentDisposition('inline', name, 'jpg'),
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'Accept-Language',
  };
  return createAnswer(200, headers, await draw(card, asked), { compress: false });
}

async function draw(
  card: PublicCard,
  { part, address, language, findPhoto }: Asked,
): Promise<Buffer> {
  if (part === 'preview.jpg') {
    const photoJpeg = card.photo ? await findPhoto(card.slug) : undefined;
    return previewPicture(card, { contact: language.words.contact, photoJpeg });
  }
  const design = part.slice('background-'.length, -'.jpg'.length) as BackgroundDesign;
  return backgroundPicture(card, { design, address });
}
