import type { myCard as english } from '../en/my-card.ts';
import type { Translated } from '../texts.ts';

export const myCard: Translated<typeof english, 'one' | 'other'> = {
  title: 'Meine Karte',
  fields: 'Was darauf steht',
  locked: 'Gesperrt',
  lockedText:
    'Diese Felder pflegt Ihre Organisation. Fehlt etwas oder stimmt etwas nicht, wenden Sie sich an einen Administrator.',
  paused:
    'Ihre Karte ist pausiert, niemand kann sie öffnen. Wenn Sie sie noch brauchen, wenden Sie sich an einen Administrator.',
  none: 'Sie haben noch keine Karte',
  noneText:
    'Karten erstellt Ihr Administrator. Bitten Sie darum, Sie aus dem Verzeichnis zu importieren; Ihre Karte und ihr QR-Code stehen dann hier.',
};
