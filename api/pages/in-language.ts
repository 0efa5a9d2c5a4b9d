import type { PublicCard } from '../domain/public-card.ts';
import { fieldsInLanguage } from '../domain/template.ts';
import type { Language } from './words.ts';

/** The card as it is said in the visitor's language. */
export const inLanguage = (card: PublicCard, { code }: Language): PublicCard => ({
  ...card,
  fields: fieldsInLanguage(card.fields, card.dictionary, code),
});
