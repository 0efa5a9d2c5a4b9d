import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ownWords } from '../languages/en-own.ts';

/** Brings words in English along that the first screens can do without; other languages come whole. */
export function useOwnWords(words: Partial<typeof ownWords>): void {
  const { i18n } = useTranslation();
  useState(() => i18n.addResourceBundle('en', 'translation', words, true, true));
}
