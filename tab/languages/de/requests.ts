import type { requests as english } from '../en/requests.ts';
import type { Translated } from '../texts.ts';

export const requests: Translated<typeof english, 'one' | 'other'> = {
  title: 'Anfragen',
  text: 'Worum Mitarbeiter für ihre eigenen Karten bitten.',
  count_one: '{{requests}} offene Anfrage',
  count_other: '{{requests}} offene Anfragen',
  open: 'Offen',
  answered: 'Beantwortet',
  empty: 'Hier sind keine Anfragen',
  emptyText:
    'Wer um die Änderung eines gesperrten Feldes bittet oder einer Karte widerspricht, steht hier, bis Sie antworten. Antworten werden 180 Tage aufbewahrt.',
  asks: '{{name}} bittet um eine Änderung',
  objects: '{{name}} widerspricht einer Karte',
  accept: 'Auf die Karte schreiben',
  acceptObjection: 'Karte pausieren',
  decline: 'Ablehnen',
  answer: 'Ein Wort zurück (optional)',
  done: '{{name}} sieht Ihre Antwort',
  accepted: 'Angenommen von {{name}} am {{moment}}',
  declined: 'Abgelehnt von {{name}} am {{moment}}',
};
