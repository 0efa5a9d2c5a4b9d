import type { connecting as english } from '../en/connecting.ts';
import type { Translated } from '../texts.ts';

export const connecting: Translated<typeof english, 'one' | 'other'> = {
  connect: {
    title: 'Verzeichnis verbinden',
    text: 'Gespeichert wird erst, wenn der Test Ihr Verzeichnis gelesen hat.',
    tenantId: 'Verzeichnis-ID (Mandant)',
    tenantIdHint: 'Auf der Seite „Übersicht“ der App-Registrierung.',
    clientId: 'Anwendungs-ID (Client)',
    clientIdHint: 'Auf derselben Seite „Übersicht“.',
    credential: 'So meldet sich die Anwendung an',
    secretKind: 'Geheimer Clientschlüssel',
    certificateKind: 'Zertifikat',
    clientSecret: 'Wert des geheimen Clientschlüssels',
    clientSecretHint:
      'Die Spalte „Wert“ unter „Zertifikate & Geheimnisse“, nicht die „Geheimnis-ID“.',
    showSecret: 'Schlüssel anzeigen',
    hideSecret: 'Schlüssel verbergen',
    privateKeyPem: 'Privater Schlüssel (PEM)',
    privateKeyPemHint:
      'Von -----BEGIN PRIVATE KEY----- bis zur END-Zeile. Er bleibt verschlüsselt und wird nie wieder angezeigt.',
    certificatePem: 'Zertifikat (PEM)',
    certificatePemHint: 'Der öffentliche Teil, derselbe, den Sie in Entra hochladen.',
    chooseFile: 'Datei auswählen',
    chooseFileFor: 'Datei auswählen: {{field}}',
    submit: 'Testen und verbinden',
    practiceTitle: 'Das ist eine Übung',
    practice:
      'Das Übungsverzeichnis hat eine fertige App-Registrierung, die Schritte in Entra können Sie also überspringen.',
    fillPractice: 'Werte des Übungsverzeichnisses eintragen',
    issue: {
      required: 'Das wird gebraucht.',
      not_guid: 'Eine ID hat 36 Zeichen, zum Beispiel 8f2b1c4e-90ab-4cde-8123-4567890abcde.',
      domain:
        'Das ist ein Domänenname. Die Verzeichnis-ID (Mandant) ist die lange Nummer auf der Seite „Übersicht“.',
      same_ids:
        'In beiden Feldern steht dieselbe ID. Eine gehört zum Verzeichnis, die andere zur Anwendung.',
      secret_id:
        'Das sieht nach der Geheimnis-ID aus. Der Wert steht in der Spalte daneben und wird nur einmal angezeigt.',
      not_pem: 'Fügen Sie den PEM-Text ein, von der BEGIN-Zeile bis zur END-Zeile.',
      is_certificate: 'Das ist ein Zertifikat. Hierher gehört der private Schlüssel.',
      is_key: 'Das ist ein privater Schlüssel. Hierher gehört das Zertifikat.',
      encrypted_key:
        'Dieser private Schlüssel hat ein Kennwort. Speichern Sie ihn ohne und fügen Sie ihn dann ein.',
    },
    steps: {
      title: 'Test',
      testing: 'Die Verbindung wird getestet. Das dauert ein paar Sekunden.',
      reach: 'Microsoft erreichen',
      sign_in: 'Die Anwendung anmelden',
      read_people: 'Personen lesen',
      read_rights: 'Name und Berechtigungen des Verzeichnisses lesen',
      done: 'erledigt',
      failed: 'fehlgeschlagen',
      waiting: 'nicht versucht',
    },
    openExisting: 'Verbundene Verzeichnisse anzeigen',
  },
  consent: {
    needs:
      'Bei Microsoft braucht es dafür einen globalen Administrator oder einen Administrator für privilegierte Rollen.',
    choose: 'Mit einem Klick verbinden',
    title: 'Carte in Ihrem Verzeichnis zulassen',
    text: 'Carte liest Personen und Gruppen des Verzeichnisses, in dem Sie angemeldet sind, und schreibt nie hinein.',
    steps: [
      'Öffnen Sie die Seite von Microsoft und melden Sie sich an.',
      'Lesen Sie, was Carte darf, und wählen Sie „Akzeptieren“.',
      'Kommen Sie hierher zurück. Diese Seite macht von selbst weiter.',
    ],
    open: 'Seite von Microsoft öffnen',
    copy: 'Link für jemand anderen kopieren',
    copied: 'Link kopiert',
    waiting: 'Warten auf Microsoft',
    patience: 'Microsoft braucht bis zu einer Minute, um die Zustimmung weiterzugeben.',
    again: 'Erneut anfragen',
    allowedAlready: 'Schon zugelassen: testen und verbinden',
    askAgain: 'Erneut um Zustimmung bitten',
  },
  guide: {
    title: 'So bekommen Sie die Werte',
    text: 'Sie brauchen eine Rolle, die Anwendungen registrieren darf, und für Schritt 3 eine, die zustimmen darf, zum Beispiel „Administrator für privilegierte Rollen“.',
    register: {
      title: 'Eine Anwendung registrieren',
      link: 'App-Registrierungen öffnen',
      steps: [
        'Wählen Sie „Neue Registrierung“.',
        'Geben Sie ihr einen Namen, zum Beispiel Carte-Verzeichnis.',
        'Wählen Sie „Nur Konten in diesem Organisationsverzeichnis“. Ein Umleitungs-URI ist nicht nötig.',
        'Wählen Sie „Registrieren“.',
      ],
    },
    copyIds: {
      title: 'Zwei IDs kopieren',
      link: 'Seite „Übersicht“ öffnen',
      steps: [
        'Kopieren Sie die Anwendungs-ID (Client).',
        'Kopieren Sie die Verzeichnis-ID (Mandant), direkt darunter.',
      ],
    },
    permissions: {
      title: 'Das Lesen von Personen erlauben',
      link: 'API-Berechtigungen öffnen',
      steps: [
        'Wählen Sie „Berechtigung hinzufügen“, „Microsoft Graph“, dann „Anwendungsberechtigungen“.',
        'Fügen Sie User.Read.All hinzu: um Personen und ihre Fotos zu lesen.',
        'Auf Wunsch fügen Sie GroupMember.Read.All hinzu, um Personen nach Gruppen auszuwählen, und Application.Read.All, damit Carte Sie warnen kann, bevor der Schlüssel abläuft.',
        'Wählen Sie „Administratorzustimmung erteilen“ und bestätigen Sie.',
      ],
    },
    secret: {
      title: 'Einen Schlüssel erstellen oder ein Zertifikat hochladen',
      link: 'Zertifikate & Geheimnisse öffnen',
      steps: [
        'Wählen Sie „Neuer geheimer Clientschlüssel“ und seine Gültigkeit, und fügen Sie ihn hinzu.',
        'Kopieren Sie den Wert sofort: Er wird nur dieses Mal angezeigt. Die Geheimnis-ID daneben brauchen Sie nicht.',
        'Statt eines Schlüssels können Sie ein Zertifikat hochladen und seine beiden PEM-Texte hier einfügen.',
      ],
    },
  },
};
