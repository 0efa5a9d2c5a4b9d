/** Texts that are the same in English and in another language: names everywhere, common words in one. */
export const SAME_WORDS: { readonly [language: string]: readonly string[] } & {
  readonly all: readonly string[];
} = {
  all: ['Carte'],
  de: [],
  fr: [],
  es: [],
  ja: [],
  ar: [],
};
