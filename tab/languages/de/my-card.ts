import type { myCard as english } from '../en/my-card.ts';
import type { Translated } from '../texts.ts';

export const myCard: Translated<typeof english, 'one' | 'other'> = {
  title: 'Meine Karte',
  fields: 'Was darauf steht',
  locked: 'Gesperrt',
  lockedText:
    'Felder mit einem Schloss pflegt Ihre Organisation. Fehlt etwas oder stimmt etwas nicht, bitten Sie um eine Änderung.',
  paused:
    'Ihre Karte ist pausiert, niemand kann sie öffnen. Wenn Sie sie noch brauchen, wenden Sie sich an einen Administrator.',
  none: 'Sie haben noch keine Karte',
  noneText:
    'Karten erstellt Ihr Administrator. Bitten Sie darum, Sie aus dem Verzeichnis zu importieren; Ihre Karte und ihr QR-Code stehen dann hier.',
  noneAdmin:
    'Um die Karten anderer können Sie sich auch ohne eigene kümmern. Für eine eigene importieren Sie sich aus dem Verzeichnis.',
  lookAgain: 'Noch einmal nachsehen',
  pausedByMe:
    'Sie haben Ihre Karte pausiert, niemand kann sie öffnen. Ihr Link und ihre Codes funktionieren wieder, sobald Sie sie fortsetzen.',
  preview: 'So sehen Besucher sie',
  previewTitle: 'Vorschau Ihrer Karte',
  edit: 'Karte bearbeiten',
  ask: 'Um eine Änderung bitten',
  askField: 'Feld',
  askSend: 'Anfrage senden',
  reason: 'Grund (optional)',
  asked: 'Ihr Administrator hat Ihre Anfrage',
  requests: 'Ihre Anfragen',
  request_open: 'Wartet',
  request_accepted: 'Angenommen',
  request_declined: 'Abgelehnt',
  objection: 'Widerspruch gegen eine Karte',
  data: 'Was über Sie gespeichert ist',
  dataText:
    'Was das Verzeichnis über Sie sagt, was Sie und Administratoren geändert haben, Ihr Foto und wie oft Ihre Karte geöffnet wurde, nie von wem. Die Datei enthält alles.',
  showPhoto: 'Besuchern mein Foto zeigen',
  entries: 'Einträge im Verlauf',
  export: 'Meine Daten herunterladen',
  object: 'Gegen die Karte Widerspruch einlegen',
  objectText:
    'Ein Administrator liest Ihren Widerspruch und entscheidet. Stimmt er zu, geht Ihre Karte offline. Soll sie sofort offline gehen, pausieren Sie sie selbst.',
  objectSend: 'Widerspruch senden',
};
