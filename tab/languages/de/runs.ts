import type { runs as english } from '../en/runs.ts';
import type { Translated } from '../texts.ts';

export const runs: Translated<typeof english, 'one' | 'other'> = {
  run: {
    kind_import: 'Import',
    kind_sync: 'Synchronisierung',
    kind_undo: 'Rückgängig machen',
    title: '{{kind}}: {{moment}}',
    startedBy: 'Gestartet von {{name}}',
    startedAndApproved: 'Gestartet von {{name}}, freigegeben von {{approver}}',
    status_queued: 'Startet',
    status_running: 'Läuft',
    status_waiting: 'Wartet',
    status_held: 'Zurückgehalten',
    status_done: 'Fertig',
    status_failed: 'Fehlgeschlagen',
    status_cancelled: 'Angehalten',
    progress: 'Fortschritt des Laufs',
    queued: 'Er startet gleich.',
    reading: 'Verzeichnis wird gelesen: {{seen}} von {{total}} Personen',
    readingUncounted: 'Verzeichnis wird gelesen: bisher {{seen}} Personen',
    applying: 'Karten werden aktualisiert: {{applied}} von {{total}} Personen',
    leaveAlone:
      'Sie können diese Seite verlassen. Der Lauf geht weiter; Sie finden ihn unter „Import“ wieder.',
    waitingUntil: 'Er geht um {{time}} von selbst weiter.',
    openConnection: 'Verbindung öffnen',
    cancel: 'Anhalten',
    cancelled: 'Angehalten. Erstellte Karten bleiben.',
    retryFailed: 'Diese erneut versuchen',
    retryRun: 'Erneut versuchen',
    undo: 'Lauf rückgängig machen',
    undoTitle: 'Diesen Lauf rückgängig machen?',
    undoText:
      'Was dieser Lauf geschrieben hat, wird zurückgenommen: {{cards}} geändert. Was Menschen seitdem bearbeitet haben, bleibt. Die nächste Synchronisierung wartet, bis Sie ihren Plan freigeben.',
    undoCards_one: '{{cards}} Karte',
    undoCards_other: '{{cards}} Karten',
    done_one: '{{cards}} Karte erstellt',
    done_other: '{{cards}} Karten erstellt',
    doneChanges: 'Die Karten entsprechen dem Verzeichnis',
    doneNothing: 'Es wurden keine neuen Karten gebraucht',
    doneWithProblems_one: '{{people}} Person hat keine Karte bekommen',
    doneWithProblems_other: '{{people}} Personen haben keine Karte bekommen',
    openCards: 'Karten öffnen',
    importMore: 'Weitere Personen importieren',
    created: 'Erstellt',
    updated: 'Geändert',
    unchanged: 'Unverändert',
    skipped: 'Ausgelassen',
    paused: 'Pausiert',
    failed: 'Fehlgeschlagen',
    problems: 'Was schiefgegangen ist, nach Personen',
    summary: '{{created}} erstellt, {{updated}} geändert, {{failed}} fehlgeschlagen',
    back: 'Import',
  },
  held: {
    title: 'Änderungen, die auf Sie warten',
    waits_one: '{{cards}} Karte wartet auf Ihre Freigabe',
    waits_other: '{{cards}} Karten warten auf Ihre Freigabe',
    restDone: 'Alles andere ist erledigt.',
    remove_run_one:
      'Dieser Lauf würde {{cards}} Karte vom Netz nehmen. Von sich aus darf er {{allowed}}.',
    remove_run_other:
      'Dieser Lauf würde {{cards}} Karten vom Netz nehmen. Von sich aus darf er {{allowed}}.',
    remove_week_one:
      'Mit diesem Lauf wäre innerhalb von sieben Tagen {{cards}} Karte vom Netz. Von sich aus dürfen Synchronisierungen {{allowed}} vom Netz nehmen.',
    remove_week_other:
      'Mit diesem Lauf wären innerhalb von sieben Tagen {{cards}} Karten vom Netz. Von sich aus dürfen Synchronisierungen {{allowed}} vom Netz nehmen.',
    change_run_one:
      'Dieser Lauf würde dasselbe Feld auf {{cards}} Karte ändern. Von sich aus darf er {{allowed}} ändern.',
    change_run_other:
      'Dieser Lauf würde dasselbe Feld auf {{cards}} Karten ändern. Von sich aus darf er {{allowed}} ändern.',
    change_week_one:
      'Mit diesem Lauf hätte sich innerhalb von sieben Tagen dasselbe Feld auf {{cards}} Karte geändert. Von sich aus dürfen Synchronisierungen {{allowed}} ändern.',
    change_week_other:
      'Mit diesem Lauf hätte sich innerhalb von sieben Tagen dasselbe Feld auf {{cards}} Karten geändert. Von sich aus dürfen Synchronisierungen {{allowed}} ändern.',
    create_run_one:
      'Dieser Lauf würde {{cards}} neue Karte erstellen. Von sich aus darf er {{allowed}} erstellen.',
    create_run_other:
      'Dieser Lauf würde {{cards}} neue Karten erstellen. Von sich aus darf er {{allowed}} erstellen.',
    create_week_one:
      'Mit diesem Lauf wäre innerhalb von sieben Tagen {{cards}} Karte neu. Von sich aus dürfen Synchronisierungen {{allowed}} erstellen.',
    create_week_other:
      'Mit diesem Lauf wären innerhalb von sieben Tagen {{cards}} Karten neu. Von sich aus dürfen Synchronisierungen {{allowed}} erstellen.',
    remove_undo_one:
      'Ein Lauf wurde rückgängig gemacht, deshalb wartet dieser, bis Sie nachgesehen haben: Er würde {{cards}} Karte vom Netz nehmen.',
    remove_undo_other:
      'Ein Lauf wurde rückgängig gemacht, deshalb wartet dieser, bis Sie nachgesehen haben: Er würde {{cards}} Karten vom Netz nehmen.',
    change_undo_one:
      'Ein Lauf wurde rückgängig gemacht, deshalb wartet dieser, bis Sie nachgesehen haben: Er würde {{cards}} Karte ändern.',
    change_undo_other:
      'Ein Lauf wurde rückgängig gemacht, deshalb wartet dieser, bis Sie nachgesehen haben: Er würde {{cards}} Karten ändern.',
    create_undo_one:
      'Ein Lauf wurde rückgängig gemacht, deshalb wartet dieser, bis Sie nachgesehen haben: Er würde {{cards}} neue Karte erstellen.',
    create_undo_other:
      'Ein Lauf wurde rückgängig gemacht, deshalb wartet dieser, bis Sie nachgesehen haben: Er würde {{cards}} neue Karten erstellen.',
    text: 'Sehen Sie die Liste an. Stimmt sie, geben Sie sie vor folgendem Zeitpunkt frei: {{moment}}. Wenn nicht, berichtigen Sie das Verzeichnis und synchronisieren Sie erneut.',
    tooOld:
      'Dieser Plan ist älter als einen Tag und kann nicht mehr freigegeben werden. Synchronisieren Sie erneut, um zu sehen, was sich jetzt ändern würde.',
    approve: 'Diese Änderungen freigeben',
    syncAgain: 'Erneut synchronisieren',
    list: 'Änderungen, die auf eine Freigabe warten',
    confirmTitle_one: '{{cards}} Karte ändern?',
    confirmTitle_other: '{{cards}} Karten ändern?',
    confirmText:
      'Carte tut genau, was in der Liste steht. Hat sich eine Karte inzwischen geändert, fragt Carte erneut.',
    confirm_one: '{{cards}} Karte freigeben',
    confirm_other: '{{cards}} Karten freigeben',
  },
  exchanges: {
    title: 'Anfragen an Microsoft Graph',
    text: 'Fragt der Microsoft-Support, welche Anfrage fehlgeschlagen ist, schicken Sie ihm deren ID, Zeit und Status.',
    none: 'Es wurde nichts angefragt.',
    leftOut: 'Frühere Anfragen, die nicht aufbewahrt sind: {{requests}}',
    noAnswer: 'Keine Antwort',
    throttled: 'Microsoft bat zu warten',
    noId: 'Es kam keine Anfrage-ID zurück. Mitgeschickt wurde {{id}}.',
    copy: 'Anfrage {{number}} kopieren',
    copied: 'Kopiert',
    lastFailed: 'Der Microsoft-Support findet die fehlgeschlagene Anfrage über diese ID:',
    copyLast: 'Anfrage-ID kopieren',
  },
  items: {
    title: 'Was aus jeder Person geworden ist',
    filter: 'Anzeigen',
    everybody: 'Alle',
    nobody: 'Niemand.',
    dropped:
      'Dieser Lauf liegt mehr als 30 Tage zurück. Seine Zahlen sind noch da, die Personen nicht mehr, und er kann nicht rückgängig gemacht werden.',
    columnPerson: 'Name',
    columnAction: 'Karte',
    columnChanges: 'Was sich ändert',
    did_create: 'Erstellt',
    did_update: 'Geändert',
    did_resume: 'Wieder online',
    did_refresh: 'Unverändert',
    did_pause: 'Pausiert',
    did_delete: 'Gelöscht',
    did_unchanged: 'Unverändert',
    did_skip: 'Ausgelassen',
    would_create: 'Würde erstellt',
    would_update: 'Würde geändert',
    would_resume: 'Käme zurück',
    would_refresh: 'Bliebe',
    would_pause: 'Würde pausiert',
    would_delete: 'Würde gelöscht',
    would_unchanged: 'Bliebe',
    would_skip: 'Würde ausgelassen',
  },
};
