import type { administrators as english } from '../en/administrators.ts';
import type { Translated } from '../texts.ts';

export const administrators: Translated<typeof english, 'one' | 'other'> = {
  title: 'Administratoren',
  text: 'Administratoren verbinden Verzeichnisse, importieren Personen und ändern jede Karte. Alle anderen sehen nur ihre eigene Karte.',
  listLabel: 'Wer Carte verwaltet',
  roleHint:
    'Wer die App-Rolle Carte.Admin hat oder in Microsoft Entra „Globaler Administrator“, „Benutzeradministrator“ oder „Teams-Administrator“ ist, ist auch Administrator. Diese Personen stehen hier, sobald sie Carte öffnen, und bis 30 Tage nach dem letzten Mal.',
  noneAppointed:
    'Bisher sind alle durch eine Rolle in Microsoft Entra Administrator. Hier machen Sie Kollegen ohne eine Rolle zu Administratoren.',
  you: 'Sie',
  left: 'Ausgeschieden',
  byRole: 'Durch eine Rolle in Microsoft Entra',
  appointed: 'Von {{name}} am {{day}} zum Administrator gemacht',
  appointedOn: 'Am {{day}} zum Administrator gemacht',
  seen: 'Zuletzt hier am {{day}}',
  notSeen: 'Hat Carte seither nicht geöffnet',
  add: 'Administrator hinzufügen',
  person: 'Wer',
  addText:
    'Diese Person darf dann alles, was Sie hier dürfen, sobald sie Carte das nächste Mal öffnet.',
  byHand:
    'Diese Karte wurde von Hand erstellt und gehört niemandem, der sich anmelden kann. Wählen Sie jemanden aus Ihrem Verzeichnis.',
  submit: 'Zum Administrator machen',
  added: '{{name}} ist jetzt Administrator',
  remove: 'Entfernen',
  removeName: '{{name}} entfernen',
  removeTitle: '{{name}} als Administrator entfernen?',
  removeText:
    'Ab dem nächsten Klick sieht diese Person nur noch ihre eigene Karte. Sie können sie jederzeit wieder zum Administrator machen.',
  removeRole: 'Durch die Rolle in Microsoft Entra bleibt diese Person Administrator.',
  removeSelf:
    'Sie sehen dann nur noch Ihre eigene Karte. Nur ein anderer Administrator kann Sie wieder zu einem machen.',
  removed: '{{name}} ist kein Administrator mehr',
};
