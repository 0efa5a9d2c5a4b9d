import type { ways as english } from '../en/ways.ts';
import type { Translated } from '../texts.ts';

export const ways: Translated<typeof english, 'one' | 'other'> = {
  title: 'Wie möchten Sie verbinden?',
  recommended: 'Empfohlen',
  consent: {
    title: 'Ein Klick',
    text: 'Lassen Sie Cartes eigene Anwendung bei Microsoft zu. Nichts zu registrieren, nichts zu kopieren.',
  },
  made: {
    title: 'Eigene Anwendung mit Zertifikat von Carte',
    text: 'Carte erstellt das Zertifikat, den Rest kann ein Skript erledigen. Kein Geheimnis zu kopieren; es hält ein Jahr.',
    kind: 'Zertifikat von Carte',
  },
  secret: {
    title: 'Eigene Anwendung mit Clientschlüssel',
    text: 'Ein geheimer Clientschlüssel oder ein eigenes Zertifikat.',
  },
  script: {
    title: 'Ein Skript die Schritte 1, 3 und 4 erledigen lassen',
    text: 'Es registriert die Anwendung mit diesem Zertifikat, lässt sie Personen und Gruppen lesen und sonst nichts, und gibt die beiden IDs aus. Fügen Sie es in Azure Cloud Shell ein und führen Sie es aus; kopieren Sie dann beide IDs zusammen und fügen Sie sie ins erste Feld ein.',
    azureCli: 'Azure CLI (Bash)',
    powerShell: 'Graph PowerShell 7',
    copy: 'Skript kopieren',
    copied: 'Skript kopiert',
    open: 'Azure Cloud Shell öffnen',
  },
  steps: {
    title: 'Mit einem Zertifikat von Carte verbinden',
    roles:
      'Sie brauchen eine Rolle, die Anwendungen registrieren darf, und für Schritt 4 eine, die zustimmen darf, zum Beispiel „Administrator für privilegierte Rollen“.',
    done: 'erledigt',
    mend: 'hier nachsehen',
    step: 'Schritt {{number}} von {{total}}:',
    register: {
      title: 'Eine Anwendung registrieren',
      text: 'Nennen Sie sie „{{name}}“, lassen Sie alles andere, wie es ist, und wählen Sie „Registrieren“.',
      name: 'Carte-Verzeichnis',
      copy: 'Name kopieren',
      copied: 'Name kopiert',
      link: 'Neue Registrierung öffnen',
    },
    ids: {
      title: 'Ihre zwei IDs einfügen',
      text: 'Beide stehen auf der Seite, die nach dem Registrieren erscheint.',
    },
    certificate: {
      title: 'Das Zertifikat hochladen',
      text: 'Laden Sie die Datei herunter. Wählen Sie in Entra „Zertifikate“, dann „Zertifikat hochladen“, wählen Sie die Datei aus und klicken Sie auf „Hinzufügen“.',
      download: 'Zertifikat herunterladen',
      again: 'Noch einmal herunterladen',
      another: 'Neues erstellen',
      earlier:
        'Dieses haben Sie schon erstellt und noch nicht verwendet. Liegt es bereits in Entra, machen Sie weiter; sonst laden Sie es hoch oder erstellen ein neues.',
      link: 'Zertifikate & Geheimnisse öffnen',
      name: 'Name',
      made: 'Erstellt',
      thumbprint: 'Fingerabdruck',
      until: 'Gültig bis',
      compare: 'Ist es hochgeladen, zeigt Entra denselben Fingerabdruck.',
      needed: 'Laden Sie zuerst das Zertifikat herunter und in Entra hoch.',
      lost: 'Das bisherige Zertifikat ist nicht mehr da. Haben Sie es schon hochgeladen, nützt das nichts mehr: Laden Sie ein neues herunter und in Entra hoch.',
    },
    permissions: {
      steps: [
        'Wählen Sie „Berechtigung hinzufügen“, „Microsoft Graph“, dann „Anwendungsberechtigungen“.',
        'Haken Sie User.Read.All an, um Personen und ihre Fotos zu lesen, und auf Wunsch GroupMember.Read.All, um Personen nach Gruppen auszuwählen. Wählen Sie dann „Berechtigungen hinzufügen“.',
        'Wählen Sie „Administratorzustimmung erteilen“ und bestätigen Sie.',
      ],
    },
    test: {
      title: 'Testen und verbinden',
      text: 'Carte meldet sich mit dem Zertifikat an und liest Personen, bevor etwas gespeichert wird.',
    },
  },
};
