import type { googleWallet as english } from '../en/google-wallet.ts';
import type { Translated } from '../texts.ts';

export const googleWallet: Translated<typeof english, 'one' | 'other'> = {
  title: 'Google Wallet',
  intro:
    'Geben Sie den Schlüssel eines Dienstkontos an, das im Namen Ihrer Organisation Wallet-Karten ausstellen darf. Er wird bei Google geprüft, bevor er gespeichert wird, und niemand sieht ihn wieder.',
  issuerId: 'Issuer-ID',
  issuerIdHint: 'Die lange Nummer in der Google Pay & Wallet Console, etwa 3388000000012345678.',
  keyFile: 'Schlüsseldatei',
  keyFileHint: 'Die JSON-Datei, die Google Cloud für das Dienstkonto ausgegeben hat.',
  kept: 'Karten können jetzt zu Google Wallet hinzugefügt werden',
  serviceAccount: 'Dienstkonto',
  given: 'Schlüssel angegeben',
  testOnly:
    'Bis Google Ihren Issuer freigegeben hat, steht „[TEST ONLY]“ auf den Karten, und nur Nutzer der Konsole können sie aufbewahren. Beantragen Sie dort den Veröffentlichungszugriff.',
  replace: 'Schlüssel ersetzen',
  replaceText:
    'Nehmen Sie einen Schlüssel für dieselbe Issuer-ID, damit ausgegebene Karten aktuell bleiben.',
  remove: 'Google Wallet entfernen',
  removeTitle: 'Google Wallet entfernen?',
  removeText:
    'Die Schaltfläche verschwindet von jeder Karte. Jede ausgegebene Wallet-Karte wird bei Google beendet und ihr Text entfernt; nach der letzten wird der Schlüssel gelöscht. Ausgegebene Wallet-Karten: {{passes}}.',
  removed: 'Google Wallet wird entfernt',
  closingTitle: 'Google Wallet wird entfernt',
  closingText:
    'Keine Karte bietet es mehr an, und die Wallet-Karten werden bei Google beendet. Noch zu beenden: {{passes}}. Nach der letzten wird der Schlüssel gelöscht. Ersetzen Sie den Schlüssel, wenn Sie Google Wallet doch behalten möchten.',
  removeNow: 'Sofort entfernen',
  removeNowTitle: 'Google Wallet sofort entfernen?',
  removeNowText:
    'Der Schlüssel wird jetzt gelöscht. Wallet-Karten, die noch nicht beendet sind, bleiben, wie sie sind, und niemand kann sie mehr ändern: {{passes}}.',
  removedNow: 'Google Wallet ist entfernt',
  previewText: 'Eine Karte, wie Google Wallet sie zeigt.',
  details: 'Details',
  links: 'Links',
  guide: {
    title: 'So bekommen Sie den Schlüssel',
    text: 'Sie brauchen ein Google-Konto Ihrer Organisation. Es dauert etwa zwanzig Minuten; die Freigabe durch Google einige Tage länger.',
    issuer: {
      title: 'Issuer-Konto eröffnen',
      steps: [
        'Melden Sie sich in der Google Pay & Wallet Console an und füllen Sie das Unternehmensprofil aus.',
        'Öffnen Sie „Google Wallet API“ und wählen Sie „Erste Karte erstellen“.',
        'Notieren Sie die Issuer-ID, eine lange Nummer.',
      ],
      link: 'Konsole öffnen',
    },
    api: {
      title: 'Google Wallet API einschalten',
      steps: [
        'Wählen oder erstellen Sie in Google Cloud ein Projekt.',
        'Öffnen Sie die Google Wallet API und wählen Sie „Aktivieren“.',
      ],
      link: 'API öffnen',
    },
    account: {
      title: 'Dienstkonto und Schlüssel erstellen',
      steps: [
        'Öffnen Sie „Dienstkonten“ und wählen Sie „Dienstkonto erstellen“.',
        'Geben Sie einen Namen ein, etwa carte-wallet, und wählen Sie „Fertig“. Eine Rolle braucht es nicht.',
        'Öffnen Sie es und wählen Sie „Schlüssel“, „Schlüssel hinzufügen“, „Neuen Schlüssel erstellen“, „JSON“. Eine Datei wird heruntergeladen.',
        'Verwahren Sie die Datei sicher: Wer sie hat, kann in Ihrem Namen Wallet-Karten ausstellen.',
      ],
      link: 'Dienstkonten öffnen',
    },
    invite: {
      title: 'Dienstkonto einladen',
      steps: [
        'Öffnen Sie in der Google Pay & Wallet Console „Nutzer“ und wählen Sie „Nutzer einladen“.',
        'Geben Sie die E-Mail-Adresse des Dienstkontos ein und wählen Sie die Zugriffsebene „Entwickler“.',
      ],
      link: 'Konsole öffnen',
    },
    give: {
      title: 'Carte geben',
      steps: [
        'Geben Sie im Formular die Issuer-ID ein, wählen Sie die JSON-Datei aus und dann „Prüfen und speichern“.',
      ],
    },
    publish: {
      title: 'Veröffentlichen',
      steps: [
        'Bis dahin steht „[TEST ONLY]“ auf den Karten, und nur Nutzer der Konsole können sie aufbewahren.',
        'Öffnen Sie in der Konsole „Google Wallet API“ und beantragen Sie den Veröffentlichungszugriff.',
      ],
      link: 'Konsole öffnen',
    },
  },
};
