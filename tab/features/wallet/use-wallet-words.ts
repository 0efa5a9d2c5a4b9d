import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallet } from '../../languages/en/wallet.ts';

/** Brings the page's words in English along, which no other page needs; other languages come whole. */
export function useWalletWords(): void {
  const { i18n } = useTranslation();
  useState(() => i18n.addResourceBundle('en', 'translation', { wallet }, true, true));
}
