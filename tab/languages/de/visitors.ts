import type { visitors as english } from '../en/visitors.ts';
import type { Translated } from '../texts.ts';

export const visitors: Translated<typeof english, 'one' | 'other'> = {
  title: 'Besucher',
  list: 'Besucher, die ihre Daten hinterlassen haben',
  mine: 'Wer mir seine Daten hinterlassen hat',
  search: 'Besucher suchen',
  count_one: '{{visitors}} Besucher',
  count_other: '{{visitors}} Besucher',
  columnName: 'Name',
  columnCompany: 'Unternehmen',
  columnCard: 'Hinterlassen auf der Karte von',
  columnReceived: 'Eingegangen',
  keptUntil: 'Gespeichert bis',
  agreedTo: 'Einverstanden mit',
  download: 'CSV herunterladen',
  notDownloaded: 'Die Datei konnte nicht heruntergeladen werden. Versuchen Sie es erneut.',
  delete: 'Daten löschen',
  deleteTitle: 'Die Daten von {{name}} löschen?',
  deleteText:
    'Was dieser Besucher hinterlassen hat, ist dann endgültig weg. Die Zahl der Besuche bleibt.',
  deleted: 'Die Daten von {{name}} sind gelöscht',
  empty: 'Noch hat niemand seine Daten hinterlassen',
  emptyAll:
    'Jede Karte hat einen Link „Meine Daten teilen“. Was Besucher dort hinterlassen, steht hier, bleibt 90 Tage gespeichert und wird dann gelöscht.',
  emptyMine:
    'Ihre Karte hat einen Link „Meine Daten teilen“. Was Besucher dort hinterlassen, steht hier, bleibt 90 Tage gespeichert und wird dann gelöscht.',
  nothing: 'Kein Besucher passt',
  nothingText:
    'Versuchen Sie einen anderen Namen oder ein anderes Unternehmen, oder setzen Sie die Filter zurück.',
  visitsTitle: 'Besuche',
  period: 'Zeitraum',
  period_days: 'Letzte 30 Tage',
  period_weeks: 'Letzte 12 Wochen',
  period_months: 'Letzte 12 Monate',
  chart: 'Besuche und gespeicherte Kontakte im Zeitverlauf',
  from: 'Ab',
  to: 'Bis',
  visits: 'Besuche',
  saves: 'Gespeicherte Kontakte',
  linkClicks: 'Geöffnete Links',
  codeDownloads: 'Heruntergeladene Codes',
  passAdds: 'Wallet-Karten',
  leads: 'Hinterlassene Daten',
  honest:
    'Besuche sind Seitenaufrufe, keine Personen. Niemand wird wiedererkannt, und wer nicht verfolgt werden möchte, wird nicht gezählt.',
};
