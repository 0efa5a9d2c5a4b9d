import type { team as english } from '../en/team.ts';
import type { Translated } from '../texts.ts';

export const team: Translated<typeof english, 'one' | 'other'> = {
  title: 'Karten',
  search: 'Nach Namen suchen',
  nobody: 'Niemand da',
  nobodyText:
    'Es gibt hier noch keine Karten. Wer die Registerkarte eingerichtet hat, kann in ihren Einstellungen andere wählen.',
  notFoundText: 'Niemand mit diesem Namen hat eine Karte.',
  openCardOf: 'Karte von {{name}} öffnen',
  stageCodeOf: 'Code von {{name}} allen in der Besprechung zeigen',
  toStage: 'Allen zeigen',
  meeting: 'Karten in dieser Besprechung',
  mine: 'Mein Code',
  noCard: 'Sie haben keine Karte im Netz. Bitten Sie Ihren Administrator um eine.',
  showMine: 'Meinen Code allen zeigen',
  colleagues: 'Kollegen',
  stageFailed:
    'Die Besprechung hat den Code nicht gezeigt. Prüfen Sie, ob Sie dort Inhalte teilen dürfen, und versuchen Sie es noch einmal.',
  tabName: 'Karten',
  setupTitle: 'Karten auf dieser Registerkarte',
  setupText:
    'Alle aus Ihrer Organisation, die die Registerkarte öffnen, sehen dieselben Karten, so wie Besucher sie sehen.',
  which: 'Welche Karten',
  chosen: 'Personen, die ich wähle',
  folder: 'Alle in einem Ordner',
  everybody: 'Alle mit einer Karte',
  folderHint: 'Mit allen Ordnern darunter',
  chooseFolder: 'Ordner wählen',
  pickMembers: 'Aus diesem Chat oder Kanal wählen',
  searchToAdd: 'Jemanden nach Namen hinzufügen',
  add: '{{name}} hinzufügen',
  remove: '{{name}} entfernen',
  scan: 'Code scannen und Kontakt speichern',
  stageCode: 'QR-Code, der die Karte öffnet',
  withoutCard_one: '{{count}} Person hat noch keine Karte.',
  withoutCard_other: '{{count}} Personen haben noch keine Karte.',
  count_one: '{{count}} Karte',
  count_other: '{{count}} Karten',
};
