import type { TFunction } from 'i18next';

/** Several things one after the other, with the comma that the language has. */
export const listWords = (words: readonly string[], t: TFunction): string =>
  words.reduce((first, next) => t('common.listed', { first, next }));
