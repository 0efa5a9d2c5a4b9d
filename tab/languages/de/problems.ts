import type { Problems } from '../problems.ts';

export const problems: Problems = {
  title: {
    invalid_request: 'Etwas stimmt noch nicht',
    unauthenticated: 'Nicht angemeldet',
    sign_in_unavailable: 'Anmeldedienst nicht erreichbar',
    admin_required: 'Nur für Administratoren',
    admin_no_longer: 'Nicht mehr Administrator',
    administrator_by_role: 'Administrator durch eine Rolle',
    last_administrator: 'Der letzte Administrator',
    member_unknown: 'Niemand unter dieser ID',
    not_found: 'Nicht gefunden',
    too_many_requests: 'Zu viele Anfragen',
    payload_too_large: 'Zu groß',
    unknown_tenant: 'Unbekanntes Verzeichnis',
    unknown_client: 'Unbekannte Anwendung',
    wrong_secret: 'Falscher Clientschlüssel',
    expired_secret: 'Clientschlüssel abgelaufen',
    wrong_certificate: 'Falsches Zertifikat',
    certificate_not_known: 'Zertifikat noch nicht bekannt',
    certificate_gone: 'Zertifikat nicht mehr da',
    too_many_certificates: 'Zu viele Zertifikate',
    certificates_busy: 'Gerade viele Zertifikate',
    disabled_app: 'Anwendung deaktiviert',
    sign_in_refused: 'Anmeldung abgelehnt',
    permission_missing: 'Berechtigung fehlt',
    directory_unreachable: 'Verzeichnis nicht erreichbar',
    directory_busy: 'Verzeichnis ausgelastet',
    directory_changed: 'Verzeichnis hat sich geändert',
    directory_refused: 'Verzeichnis hat abgelehnt',
    group_missing: 'Gruppe fehlt',
    consent_not_offered: 'Ein-Klick-Verbindung nicht angeboten',
    consent_elsewhere: 'Anderes Verzeichnis',
    consent_missing: 'Zustimmung fehlt',
    consent_spreading: 'Microsoft gibt die Zustimmung weiter',
    carte_refused: 'Cartes eigene Anmeldung abgelehnt',
    already_connected: 'Schon verbunden',
    folder_exists: 'Ordner schon vorhanden',
    template_exists: 'Vorlage schon vorhanden',
    template_in_use: 'Vorlage wird verwendet',
    folder_cycle: 'Ordner in sich selbst',
    folder_too_deep: 'Zu viele Ebenen',
    field_locked: 'Feld gesperrt',
    picture_unusable: 'Bild nicht verwendbar',
    handover_unusable: 'Weiterleitung nicht möglich',
    pass_certificate_unreadable: 'Zertifikat nicht lesbar',
    pass_password_wrong: 'Falsches Passwort',
    pass_key_wrong: 'Falscher privater Schlüssel',
    pass_certificate_wrong_kind: 'Kein Zertifikat für Karten im Wallet',
    pass_certificate_expired: 'Zertifikat abgelaufen',
    pass_certificate_not_yet: 'Zertifikat noch nicht gültig',
    pass_issuer_missing: 'Zwischenzertifikat fehlt',
    pass_issuer_wrong: 'Falsches Zwischenzertifikat',
    pass_type_differs: 'Andere Pass Type ID',
    run_not_open: 'Lauf schon beendet',
    card_not_synced: 'Karte ohne Verzeichnis',
    run_not_held: 'Lauf wartet nicht',
    wallet_not_configured: 'Keine Karten im Wallet',
    wallet_unavailable: 'Wallet nicht erreichbar',
    google_key_unreadable: 'Schlüsseldatei nicht lesbar',
    google_key_wrong_kind: 'Kein Schlüssel eines Dienstkontos',
    google_key_oauth_client: 'Ein OAuth-Client',
    google_key_of_person: 'Anmeldung einer Person',
    google_key_cut_off: 'Datei unvollständig',
    google_clock_wrong: 'Uhr des Servers geht falsch',
    google_key_refused: 'Schlüssel nicht angenommen',
    google_api_disabled: 'Google Wallet API ist aus',
    google_issuer_denied: 'Kein Zugriff auf den Issuer',
    google_issuer_differs: 'Anderer Issuer',
    google_pass_refused: 'Karte nicht angenommen',
    plan_changed: 'Der Plan hat sich geändert',
    approval_expired: 'Der Plan ist zu alt',
    not_undoable: 'Nicht rückgängig zu machen',
    link_expired: 'Link abgelaufen',
    paused_by_other: 'Von jemand anderem pausiert',
    request_answered: 'Schon beantwortet',
    database_unavailable: 'Datenbank nicht verfügbar',
    internal: 'Etwas ist schiefgegangen',
  },
  text: {
    invalid_request: 'Berichtigen Sie, was markiert ist, und senden Sie es noch einmal.',
    unauthenticated: 'Melden Sie sich erneut an.',
    sign_in_unavailable:
      'Microsofts Anmeldedienst antwortet gerade nicht. Versuchen Sie es in einer Minute erneut.',
    admin_required:
      'Das dürfen nur Administratoren. Bitten Sie einen Administrator, Sie in Carte dazu zu machen, oder bitten Sie um die App-Rolle Carte.Admin oder eine Verzeichnisrolle wie „Teams-Administrator“.',
    admin_no_longer:
      'Sie sind kein Administrator von Carte mehr: Ein anderer Administrator hat das beendet. Laden Sie die Seite neu, um Ihre eigene Karte zu sehen.',
    administrator_by_role:
      'Diese Person ist durch eine Rolle in Microsoft Entra Administrator. Nehmen Sie ihr die Rolle dort: Carte.Admin oder eine Verzeichnisrolle wie „Teams-Administrator“.',
    last_administrator:
      'Außer dieser Person ist kein Administrator bekannt. Machen Sie zuerst jemand anderen zum Administrator, oder lassen Sie jemanden mit einer Rolle in Entra Carte einmal öffnen.',
    member_unknown:
      'Diese Person gehört nicht zum Verzeichnis Ihrer Organisation oder hat sie verlassen. Wählen Sie jemanden mit einer Karte aus Ihrem eigenen Verzeichnis; importieren Sie die Person zuerst, wenn sie keine hat.',
    not_found: 'Das gibt es nicht oder nicht mehr. Laden Sie die Seite neu.',
    too_many_requests:
      'Das waren zu viele Anfragen. Warten Sie eine Minute und machen Sie dann weiter.',
    payload_too_large: 'Das ist mehr, als Carte auf einmal liest. Senden Sie weniger auf einmal.',
    unknown_tenant:
      'Es gibt kein Verzeichnis mit dieser Mandanten-ID. Kopieren Sie die Verzeichnis-ID (Mandant) von der Seite „Übersicht“ der App-Registrierung.',
    unknown_client:
      'In diesem Verzeichnis gibt es keine Anwendung mit dieser Client-ID. Kopieren Sie die Anwendungs-ID (Client) von der Seite „Übersicht“ und prüfen Sie, ob die App-Registrierung in diesem Verzeichnis liegt.',
    wrong_secret:
      'Der geheime Clientschlüssel ist falsch. Kopieren Sie seinen „Wert“, nicht die „Geheimnis-ID“; der Wert wird nur einmal angezeigt, direkt nach dem Erstellen. Haben Sie ihn nicht mehr, erstellen Sie einen neuen.',
    expired_secret:
      'Der geheime Clientschlüssel ist abgelaufen. Erstellen Sie unter „Zertifikate & Geheimnisse“ einen neuen und fügen Sie seinen Wert ein.',
    wrong_certificate:
      'Das Zertifikat passt nicht zum privaten Schlüssel, ist für diese Anwendung nicht registriert oder abgelaufen. Verwenden Sie zwei, die zusammen erstellt wurden, und laden Sie den öffentlichen Teil unter „Zertifikate & Geheimnisse“ hoch.',
    certificate_not_known:
      'Entra kennt das Zertifikat noch nicht. Laden Sie die Datei unter „Zertifikate & Geheimnisse“, „Zertifikate“ hoch. Direkt danach braucht Entra manchmal eine Minute; testen Sie dann noch einmal.',
    certificate_gone:
      'Carte hat dieses Zertifikat nicht mehr: Es wurde verwendet, nach einer Woche vergessen, oder Sie haben seither viele weitere erstellt. Haben Sie es schon in Entra hochgeladen, nützt das nichts mehr: Laden Sie ein neues herunter und in Entra hoch.',
    too_many_certificates:
      'In der letzten Stunde wurden für Ihre Organisation zu viele Zertifikate erstellt. Verwenden Sie eines davon, oder machen Sie in einer Stunde weiter.',
    certificates_busy:
      'Gerade werden viele Zertifikate erstellt. Versuchen Sie es gleich noch einmal.',
    disabled_app:
      'Die Anwendung ist in diesem Verzeichnis deaktiviert. Öffnen Sie in Entra „Unternehmensanwendungen“, wählen Sie sie aus und schalten Sie unter „Eigenschaften“ „Aktiviert für die Anmeldung von Benutzern“ ein.',
    sign_in_refused:
      'Entra lässt die Anwendung nicht hinein. Prüfen Sie, ob eine Richtlinie für bedingten Zugriff sie sperrt, und testen Sie dann erneut. Die Antwort im Wortlaut: {{detail}}',
    permission_missing:
      'Der Anwendung fehlt eine Berechtigung. Öffnen Sie in Entra die API-Berechtigungen, fügen Sie die Anwendungsberechtigung hinzu (User.Read.All für Personen, GroupMember.Read.All für Gruppen) und erteilen Sie die Administratorzustimmung.',
    directory_unreachable:
      'Carte erreicht Microsoft nicht. Prüfen Sie die Internetverbindung dieses Servers, seinen Proxy und seine Firewall, und versuchen Sie es dann erneut.',
    directory_busy:
      'Microsoft Graph bittet um Geduld. Nichts ist verloren; es geht von selbst weiter.',
    directory_changed:
      'Das Verzeichnis hat sich beim Lesen geändert. Nichts wurde geändert; versuchen Sie es erneut.',
    directory_refused:
      'Microsoft Graph hat nicht so geantwortet, wie es sollte. Nichts wurde geändert; versuchen Sie es später erneut. Die Antwort im Wortlaut: {{detail}}',
    group_missing:
      'Eine Gruppe, nach der Sie Personen ausgewählt haben, gibt es im Verzeichnis nicht mehr. Keine Karte wurde geändert. Nehmen Sie die Gruppe aus den Regeln oder wählen Sie eine andere.',
    consent_not_offered:
      'Dieses Carte hat keine eigene Anwendung, der Sie zustimmen könnten. Verbinden Sie mit einer eigenen App-Registrierung oder bitten Sie den Betreiber, AAD_APP_CLIENT_SECRET zu setzen.',
    consent_elsewhere:
      'Mit Zustimmung verbinden Sie nur das Verzeichnis, in dem Sie angemeldet sind. Wählen Sie bei Microsoft ein Konto Ihrer eigenen Organisation; ein anderes Verzeichnis verbinden Sie mit einer App-Registrierung von dort.',
    consent_missing:
      'Carte darf dieses Verzeichnis nicht oder nicht mehr lesen. Bitten Sie erneut um Zustimmung. Hilft das nicht, muss der Betreiber von Carte seiner Registrierung die Anwendungsberechtigung User.Read.All hinzufügen.',
    consent_spreading:
      'Microsoft braucht bis zu einer Minute, um die Zustimmung weiterzugeben. Versuchen Sie es in einigen Sekunden erneut.',
    carte_refused:
      'Microsoft nimmt Cartes eigene Anmeldung nicht an. Ihre Zustimmung ist in Ordnung: Der Betreiber muss AAD_APP_CLIENT_SECRET erneuern. Alle Karten bleiben solange online.',
    consent_declined:
      'Die Zustimmung wurde bei Microsoft abgelehnt. Es wurde nichts verbunden. Fragen Sie erneut an, wenn Sie so weit sind.',
    consent_needs_admin:
      'Das Konto darf keine Anwendung für die ganze Organisation zulassen. Fragen Sie erneut an als globaler Administrator oder Administrator für privilegierte Rollen, oder schicken Sie so jemandem den Link.',
    consent_refused: 'Microsoft hat die Zustimmung nicht angenommen. {{detail}}',
    already_connected: 'Dieses Verzeichnis ist schon verbunden. Öffnen Sie seine Verbindung.',
    folder_exists:
      'An dieser Stelle gibt es schon einen Ordner mit diesem Namen. Wählen Sie einen anderen.',
    template_exists: 'Es gibt schon eine Vorlage mit diesem Namen. Wählen Sie einen anderen.',
    template_in_use:
      'Diese Vorlage wird verwendet oder ist der Standard. Wählen Sie zuerst eine andere dafür aus.',
    folder_cycle:
      'Ein Ordner kann nicht in sich selbst oder in einem Ordner darunter liegen. Wählen Sie einen anderen Ordner.',
    folder_too_deep: 'So viele Ebenen sind nicht möglich. Wählen Sie einen Ordner weiter oben.',
    field_locked:
      'Dieses Feld ist gesperrt, von der Vorlage oder von Ihrer Organisation. Ein Administrator kann es dort ändern.',
    picture_unusable:
      'Dieses Bild lässt sich nicht verwenden. Wählen Sie ein JPEG-, PNG- oder WebP-Bild mit höchstens 5 MB.',
    handover_unusable:
      'Dorthin kann nicht weitergeleitet werden. Wählen Sie einen Kollegen mit einer aktiven Karte oder eine Adresse, die mit https:// beginnt.',
    pass_certificate_unreadable:
      'Das Zertifikat lässt sich nicht lesen. Geben Sie die .p12-Datei an, oder das Zertifikat als PEM-Text oder .cer-Datei.',
    pass_password_wrong:
      'Das Passwort öffnet die Datei nicht. Geben Sie das Passwort ein, das beim Exportieren gewählt wurde.',
    pass_key_wrong:
      'Der private Schlüssel gehört nicht zum Zertifikat. Nehmen Sie den Schlüssel, dessen Anforderung an Apple ging, oder exportieren Sie beide zusammen aus der Schlüsselbundverwaltung als .p12.',
    pass_certificate_wrong_kind:
      'Mit diesem Zertifikat lassen sich keine Karten für Wallet signieren. Öffnen Sie in Apple Developer unter Identifiers Ihre Pass Type ID und erstellen Sie dort ein Zertifikat.',
    pass_certificate_expired:
      'Das Zertifikat ist abgelaufen. Erstellen Sie ein neues für dieselbe Pass Type ID, damit ausgegebene Karten aktuell bleiben.',
    pass_certificate_not_yet:
      'Das Zertifikat ist noch nicht gültig. Warten Sie, bis es gilt, oder prüfen Sie die Uhr dieses Servers.',
    pass_issuer_missing:
      'Apples Zwischenzertifikat fehlt. Laden Sie „Worldwide Developer Relations - G4“ von apple.com/certificateauthority herunter und fügen Sie es hinzu.',
    pass_issuer_wrong:
      'Dieses Zwischenzertifikat hat das Zertifikat nicht ausgestellt. Sehen Sie nach, welche OU der Aussteller hat, etwa G4, und nehmen Sie das Zertifikat dieses Namens von apple.com/certificateauthority.',
    pass_type_differs:
      'Dieses Zertifikat gilt für eine andere Pass Type ID als die ausgegebenen Karten. Erstellen Sie eines für dieselbe Pass Type ID. Oder entfernen Sie Apple Wallet zuerst; ausgegebene Karten ändern sich dann nicht mehr.',
    push_refused:
      'Apple nimmt die Nachricht nicht an, dass sich Karten geändert haben. Prüfen Sie, ob das Zertifikat widerrufen ist, oder ersetzen Sie es. Geräte sehen bis dahin etwa einmal am Tag selbst nach.',
    run_not_open: 'Dieser Lauf ist schon beendet; hier ist nichts mehr zu tun.',
    card_not_synced:
      'Kein verbundenes Verzeichnis hält diese Karte aktuell. Sie wurde von Hand erstellt, oder ihr Verzeichnis wurde getrennt.',
    run_not_held: 'Dieser Lauf wartet nicht auf eine Freigabe.',
    wallet_not_configured:
      'Für diese Karte im Wallet gibt es keinen Schlüssel mehr, deshalb bleibt sie, wie sie ist. Geben Sie einen Schlüssel für dieselbe Issuer-ID an.',
    wallet_unavailable:
      'Das Wallet antwortet gerade nicht. Es ist nichts verloren; versuchen Sie es gleich noch einmal.',
    google_key_unreadable:
      'Die Schlüsseldatei ist unvollständig oder keine. Öffnen Sie in Google Cloud das Dienstkonto, wählen Sie „Schlüssel“, „Schlüssel hinzufügen“, „Neuen Schlüssel erstellen“, „JSON“, und geben Sie die Datei so an, wie sie heruntergeladen wird.',
    google_key_wrong_kind:
      'Diese Datei ist nicht der Schlüssel eines Dienstkontos. Öffnen Sie in Google Cloud unter „IAM & Verwaltung“ die „Dienstkonten“, wählen Sie das Konto und erstellen Sie unter „Schlüssel“ einen JSON-Schlüssel.',
    google_key_oauth_client:
      'Diese Datei ist ein OAuth-Client, mit dem sich Personen anmelden. Carte braucht den Schlüssel eines Dienstkontos: Öffnen Sie in Google Cloud unter „IAM & Verwaltung“ die „Dienstkonten“, wählen Sie das Konto und erstellen Sie unter „Schlüssel“ einen JSON-Schlüssel.',
    google_key_of_person:
      'Diese Datei ist die Anmeldung einer Person, wie gcloud sie ablegt. Carte braucht den Schlüssel eines Dienstkontos: Öffnen Sie in Google Cloud unter „IAM & Verwaltung“ die „Dienstkonten“, wählen Sie das Konto und erstellen Sie unter „Schlüssel“ einen JSON-Schlüssel.',
    google_key_cut_off:
      'Die Datei ist abgeschnitten oder verändert: Sie beginnt wie eine Schlüsseldatei und endet nicht wie eine. Geben Sie die Datei so an, wie sie heruntergeladen wurde. Ist sie nicht mehr da, erstellen Sie unter „Schlüssel“ einen neuen JSON-Schlüssel für das Dienstkonto.',
    google_clock_wrong:
      'Die Uhr dieses Servers geht falsch, deshalb nimmt Google nichts an, was er signiert. Stellen Sie sie nach einem Zeitserver; danach geht es von selbst weiter.',
    deployment_push_refused:
      'Apple nimmt von dem Zertifikat, mit dem dieses Carte betrieben wird, die Nachricht nicht an, dass sich Karten geändert haben. Bitten Sie die Person, die es betreibt, das Zertifikat zu prüfen. Geräte sehen bis dahin etwa einmal am Tag selbst nach.',
    deployment_certificate_ended:
      'Das Zertifikat, mit dem dieses Carte betrieben wird, ist abgelaufen. Ausgegebene Karten bleiben, wie sie sind, und niemand bekommt eine neue. Bitten Sie die Person, die es betreibt, es zu erneuern, oder geben Sie ein eigenes Zertifikat an.',
    google_key_refused:
      'Google nimmt den Schlüssel des Dienstkontos nicht an: Er wurde gelöscht oder abgeschaltet. Erstellen Sie in Google Cloud einen neuen JSON-Schlüssel und geben Sie ihn hier an.',
    google_api_disabled:
      'Die Google Wallet API ist im Projekt des Dienstkontos nicht eingeschaltet. Öffnen Sie in Google Cloud „APIs & Dienste“, suchen Sie „Google Wallet API“ und schalten Sie sie ein; das kann einige Minuten dauern.',
    google_issuer_denied:
      'Das Dienstkonto darf für diesen Issuer nicht handeln. Prüfen Sie die Issuer-ID und ob die Schlüsseldatei zum eingeladenen Dienstkonto gehört und nicht zu einem anderen Projekt; öffnen Sie dann in der Google Pay & Wallet Console „Nutzer“ und laden Sie die E-Mail-Adresse des Dienstkontos mit der Zugriffsebene „Entwickler“ ein.',
    google_issuer_differs:
      'Es sind Karten für einen anderen Issuer ausgegeben. Geben Sie einen Schlüssel für denselben Issuer an. Oder entfernen Sie zuerst Google Wallet; dann ändern sich die ausgegebenen Karten nicht mehr.',
    google_pass_refused:
      'Google hat die Karte so, wie sie gesendet wurde, nicht angenommen. An der Karte muss nichts geändert werden; sagen Sie der Person, die diesen Server betreibt, wann es geschah.',
    plan_changed:
      'Karten haben sich inzwischen geändert, deshalb gilt dieser Plan nicht mehr. Sehen Sie ihn noch einmal an und geben Sie ihn frei, wenn er stimmt.',
    approval_expired:
      'Dieser Plan ist älter als einen Tag. Synchronisieren Sie erneut und sehen Sie den neuen an.',
    not_undoable:
      'Dieser Lauf kann nicht rückgängig gemacht werden: Er läuft noch, ist mehr als 30 Tage her, oder sein Verzeichnis wurde getrennt. Ändern Sie die Karten einzeln.',
    link_expired:
      'Dieser Link ist abgelaufen oder wurde schon verwendet. Fordern Sie einen neuen an.',
    paused_by_other:
      'Jemand anderes hat diese Karte pausiert. Bitten Sie einen Administrator, sie fortzusetzen.',
    request_answered: 'Diese Anfrage wurde schon beantwortet.',
    database_unavailable:
      'Die Datenbank antwortet gerade nicht. Nichts ist verloren; versuchen Sie es in einer Minute erneut.',
    internal: 'Das liegt an uns. Versuchen Sie es erneut; was gespeichert ist, bleibt gespeichert.',
    person_without_name:
      'Im Verzeichnis steht kein Name für diese Person. Tragen Sie dort einen ein und importieren Sie sie erneut.',
    person_not_found: 'Diese Person gibt es im Verzeichnis nicht oder nicht mehr.',
    person_not_storable:
      'Der Eintrag im Verzeichnis lässt sich nicht speichern. Suchen Sie darin nach ungewöhnlichen Zeichen, berichtigen Sie sie dort und importieren Sie erneut.',
    card_gone:
      'Diese Karte wurde gelöscht und kann nicht zurückkommen. Importieren Sie die Person erneut, um eine neue zu erstellen.',
    changed_since:
      'Diese Karte hat sich nach dem Lauf noch einmal geändert und blieb deshalb, wie sie ist. Sehen Sie sie selbst an.',
    credential_expired:
      'Der Schlüssel oder das Zertifikat ist abgelaufen, die Synchronisierung ist deshalb pausiert. Alle Karten bleiben online. Erstellen Sie in Entra Ersatz und tragen Sie ihn hier ein; dann geht es von selbst weiter.',
    sync_given_up:
      'Seit 28 Tagen ist keine Synchronisierung gelungen, deshalb versucht Carte es nicht mehr. Alle Karten bleiben online. Testen Sie die Verbindung, beheben Sie den Fehler und wählen Sie dann „Jetzt synchronisieren“.',
    photos_missing:
      'Die meisten Fotos dieses Verzeichnisses sind auf einmal weg. Das sieht nach einem Fehler aus, deshalb bleibt jedes Foto auf seiner Karte; Carte sieht täglich wieder nach. Wurden sie absichtlich entfernt, stellen Sie unter „Was auf einer Karte steht“ ein, dass keine Fotos übernommen werden.',
    photos_refused:
      'Das Verzeichnis lässt Carte keine Fotos lesen. Die auf den Karten bleiben. Prüfen Sie in Entra, ob die Anwendung User.Read.All oder ProfilePhoto.Read.All hat, und erteilen Sie die Administratorzustimmung.',
    properties_unsupported:
      'Microsoft Graph hat einige der Eigenschaften abgelehnt, die Sie für Felder oder Regeln verwenden, deshalb wurden nur die üblichen gelesen. Alles andere auf den Karten blieb, wie es war. Suchen Sie unter „Was auf einer Karte steht“ nach einer Eigenschaft, die Ihr Verzeichnis nicht hat.',
    not_reachable:
      'Microsoft Graph kann Änderungen nur einem Server melden, den es unter einer https-Adresse erreicht. Änderungen kommen stattdessen mit der täglichen Synchronisierung an.',
  },
  field: 'So lässt sich das nicht speichern. Ändern Sie es.',
};
