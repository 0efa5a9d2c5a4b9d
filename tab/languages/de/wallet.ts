import type { wallet as english } from '../en/wallet.ts';
import type { Translated } from '../texts.ts';

export const wallet: Translated<typeof english, 'one' | 'other'> = {
  title: 'Wallet',
  text: 'Karten lassen sich in der Wallet eines Smartphones aufbewahren. Sie ändern sich dort, wenn sich die Karte ändert, und werden ungültig, wenn sie nicht mehr online ist.',
  apple: {
    title: 'Apple Wallet',
    intro:
      'Geben Sie das Zertifikat an, das Apple für die Wallet-Karten Ihrer Organisation ausstellt. Es wird geprüft, bevor es gespeichert wird, und niemand sieht es wieder.',
    kind: 'Sie haben',
    kindP12: 'Eine .p12-Datei',
    kindPem: 'Ein Zertifikat und seinen Schlüssel',
    p12: 'Zertifikatsdatei',
    p12Hint:
      'Aus der Schlüsselbundverwaltung exportiert oder mit OpenSSL erstellt, mit dem privaten Schlüssel darin.',
    password: 'Passwort der Datei',
    passphrase: 'Passphrase des Schlüssels',
    passwordHint: 'Leer lassen, wenn es keines gibt.',
    certificate: 'Zertifikat',
    certificateHint: 'pass.cer, wie Apple es ausgibt, oder PEM-Text.',
    privateKey: 'Privater Schlüssel',
    privateKeyHint: 'pass.key als PEM-Text.',
    intermediate: 'Apples Zwischenzertifikat',
    intermediateHint:
      'AppleWWDRCAG4.cer. Nicht nötig, wenn es in Ihrer Datei liegt oder der Betreiber von Carte es eingerichtet hat.',
    chooseFile: 'Datei auswählen',
    chooseFileFor: 'Datei auswählen: {{field}}',
    noFile: 'Keine Datei ausgewählt',
    submit: 'Prüfen und speichern',
    checking: 'Wird geprüft',
    kept: 'Karten können jetzt zu Apple Wallet hinzugefügt werden',
    deployment:
      'Der Betreiber von Carte hat Apple Wallet für alle eingerichtet. Mit einem eigenen Zertifikat tragen die Wallet-Karten den Namen Ihrer Organisation.',
    giveOwn: 'Eigenes Zertifikat verwenden',
    replace: 'Zertifikat ersetzen',
    replaceText:
      'Nehmen Sie ein Zertifikat für dieselbe Pass Type ID, damit ausgegebene Karten aktuell bleiben.',
    remove: 'Apple Wallet entfernen',
    removeTitle: 'Apple Wallet entfernen?',
    removeText:
      'Die Schaltfläche verschwindet von jeder Karte, und das Zertifikat wird gelöscht. Ausgegebene Wallet-Karten bleiben auf den Geräten und ändern sich nie mehr: {{passes}}.',
    removed: 'Apple Wallet ist entfernt',
    problem: 'Wallet-Karten brauchen Aufmerksamkeit',
    endsSoon: 'Das Zertifikat läuft am {{date}} ab',
    endsSoonText:
      'Erstellen Sie vorher ein neues für dieselbe Pass Type ID und ersetzen Sie dieses. Sonst kann niemand mehr eine Karte hinzufügen, und keine ändert sich.',
    endsSoonOfServer:
      'Die Person, die dieses Carte betreibt, muss es vorher erneuern. Sonst kann niemand mehr eine Karte hinzufügen, und keine ändert sich.',
    made: 'Wallet-Karten',
    devices: 'Geräte auf aktuellem Stand',
    voided: 'Ungültig',
    failed: 'Nicht aktuell',
    changed: 'Letzte Änderung',
    never: 'Noch keine',
    ends: 'Zertifikat gültig bis',
    passType: 'Pass Type ID',
    team: 'Team',
    failedTitle: 'Diese Wallet-Karten sind nicht aktuell',
    deletedCard: 'Eine gelöschte Karte',
  },
  preview: {
    title: 'Vorschau',
    text: 'So zeigt ein iPhone eine Karte in der Wallet.',
    card: 'Karte',
    noCard:
      'Es gibt noch keine Karte. Importieren Sie Personen, dann erscheinen ihre Wallet-Karten hier.',
    back: 'Auf der Rückseite',
  },
  guide: {
    title: 'So bekommen Sie das Zertifikat',
    text: 'Sie brauchen eine Mitgliedschaft im Apple Developer Program. Es dauert etwa zehn Minuten, und jedes Jahr noch einmal.',
    copy: 'Befehl kopieren',
    copied: 'Kopiert',
    request: {
      title: 'Zertifikatsanforderung erstellen',
      steps: [
        'Öffnen Sie ein Terminal und führen Sie den Befehl unten aus. Er erstellt pass.key und pass.csr.',
        'Verwahren Sie pass.key sicher: Wer ihn hat, kann Wallet-Karten in Ihrem Namen ausstellen.',
      ],
    },
    identifier: {
      title: 'Pass Type ID registrieren',
      steps: [
        'Melden Sie sich bei Apple Developer an und öffnen Sie Identifiers.',
        'Drücken Sie +, wählen Sie Pass Type IDs und drücken Sie Continue.',
        'Geben Sie eine Beschreibung und eine Kennung ein, etwa pass.com.contoso.cards.',
        'Drücken Sie Register. Bleiben Sie bei dieser Kennung: Ausgegebene Wallet-Karten sind an sie gebunden.',
      ],
      link: 'Identifiers öffnen',
    },
    issue: {
      title: 'Zertifikat erstellen',
      steps: [
        'Öffnen Sie Ihre Pass Type ID und drücken Sie Create Certificate.',
        'Wählen Sie pass.csr und drücken Sie Continue.',
        'Laden Sie pass.cer herunter. Es gilt etwa ein Jahr.',
      ],
      link: 'Identifiers öffnen',
    },
    intermediate: {
      title: 'Apples Zwischenzertifikat herunterladen',
      steps: [
        'Laden Sie „Worldwide Developer Relations - G4“ herunter. Die Datei heißt AppleWWDRCAG4.cer.',
      ],
      link: 'Apples Zertifikate öffnen',
    },
    give: {
      title: 'An Carte übergeben',
      steps: [
        'Wählen Sie im Formular „Ein Zertifikat und seinen Schlüssel“.',
        'Wählen Sie pass.cer, pass.key und AppleWWDRCAG4.cer und drücken Sie Prüfen und speichern.',
      ],
    },
  },
};
