/** Runs: how one goes, what waits for an approval, and what became of each person. */
export const runs = {
  run: {
    kind_import: 'Import',
    kind_sync: 'Sync',
    kind_undo: 'Undo',
    title: '{{kind}} of {{moment}}',
    startedBy: 'Started by {{name}}',
    startedAndApproved: 'Started by {{name}}, approved by {{approver}}',
    status_queued: 'Starting',
    status_running: 'Running',
    status_waiting: 'Waiting',
    status_held: 'Held',
    status_done: 'Done',
    status_failed: 'Failed',
    status_cancelled: 'Stopped',
    progress: 'Progress of the run',
    queued: 'It starts in a moment.',
    reading: 'Reading the directory: {{seen}} of {{total}} people',
    readingUncounted: 'Reading the directory: {{seen}} people so far',
    applying: 'Bringing cards up to date: {{applied}} of {{total}} people',
    leaveAlone: 'You can leave this page. The run goes on and is found again under Import.',
    waitingUntil: 'It goes on by itself at {{time}}.',
    openConnection: 'Open the connection',
    cancel: 'Stop',
    cancelled: 'Stopped. Cards that were made stay.',
    retryFailed: 'Try these again',
    retryRun: 'Try again',
    undo: 'Undo this run',
    undoTitle: 'Undo this run?',
    undoText:
      'What this run wrote goes back: {{cards}} changed. Edits that people made since stay. The next sync waits until you have approved its plan.',
    undoCards_one: '{{cards}} card',
    undoCards_other: '{{cards}} cards',
    done_one: '{{cards}} card created',
    done_other: '{{cards}} cards created',
    doneChanges: 'Cards are in step with the directory',
    doneNothing: 'No new cards were needed',
    doneWithProblems_one: '{{people}} person got no card',
    doneWithProblems_other: '{{people}} people got no card',
    openCards: 'Open cards',
    importMore: 'Import more people',
    created: 'Created',
    updated: 'Updated',
    unchanged: 'Unchanged',
    skipped: 'Left out',
    paused: 'Paused',
    failed: 'Failed',
    problems: 'What went wrong, by person',
    summary: '{{created}} created, {{updated}} updated, {{failed}} failed',
    back: 'Import',
  },
  held: {
    title: 'Changes that wait for you',
    waits_one: '{{cards}} card waits for your approval',
    waits_other: '{{cards}} cards wait for your approval',
    restDone: 'Everything else was done.',
    remove_run_one:
      'This run would take {{cards}} card off the web. By itself it may take {{allowed}}.',
    remove_run_other:
      'This run would take {{cards}} cards off the web. By itself it may take {{allowed}}.',
    remove_week_one:
      'With this run {{cards}} card would be off the web within seven days. By themselves syncs may take {{allowed}}.',
    remove_week_other:
      'With this run {{cards}} cards would be off the web within seven days. By themselves syncs may take {{allowed}}.',
    change_run_one:
      'This run would change the same field on {{cards}} card. By itself it may change {{allowed}}.',
    change_run_other:
      'This run would change the same field on {{cards}} cards. By itself it may change {{allowed}}.',
    change_week_one:
      'With this run the same field would have changed on {{cards}} card within seven days. By themselves syncs may change {{allowed}}.',
    change_week_other:
      'With this run the same field would have changed on {{cards}} cards within seven days. By themselves syncs may change {{allowed}}.',
    create_run_one: 'This run would make {{cards}} new card. By itself it may make {{allowed}}.',
    create_run_other: 'This run would make {{cards}} new cards. By itself it may make {{allowed}}.',
    create_week_one:
      'With this run {{cards}} card would be new within seven days. By themselves syncs may make {{allowed}}.',
    create_week_other:
      'With this run {{cards}} cards would be new within seven days. By themselves syncs may make {{allowed}}.',
    remove_undo_one:
      'A run was undone, so this one waits until you have looked: it would take {{cards}} card off the web.',
    remove_undo_other:
      'A run was undone, so this one waits until you have looked: it would take {{cards}} cards off the web.',
    change_undo_one:
      'A run was undone, so this one waits until you have looked: it would change {{cards}} card.',
    change_undo_other:
      'A run was undone, so this one waits until you have looked: it would change {{cards}} cards.',
    create_undo_one:
      'A run was undone, so this one waits until you have looked: it would make {{cards}} new card.',
    create_undo_other:
      'A run was undone, so this one waits until you have looked: it would make {{cards}} new cards.',
    text: 'Look at the list. If it is right, approve it before {{moment}}. If not, mend the directory and sync again.',
    tooOld:
      'This plan is more than a day old and cannot be approved any more. Sync again to see what would change now.',
    approve: 'Approve these changes',
    syncAgain: 'Sync again',
    list: 'Changes that wait for an approval',
    confirmTitle_one: 'Change {{cards}} card?',
    confirmTitle_other: 'Change {{cards}} cards?',
    confirmText:
      'Carte does exactly what the list says. If a card has changed meanwhile, it asks again.',
    confirm_one: 'Approve {{cards}} card',
    confirm_other: 'Approve {{cards}} cards',
  },
  items: {
    title: 'What became of each person',
    filter: 'Show',
    everybody: 'Everybody',
    nobody: 'Nobody.',
    dropped:
      'This run ended more than 30 days ago. Its counts are kept, whom it went through is not, and it cannot be undone.',
    columnPerson: 'Name',
    columnAction: 'Card',
    columnChanges: 'What changes',
    did_create: 'Created',
    did_update: 'Updated',
    did_resume: 'Back on the web',
    did_refresh: 'Unchanged',
    did_pause: 'Paused',
    did_delete: 'Deleted',
    did_unchanged: 'Unchanged',
    did_skip: 'Left out',
    would_create: 'Would be made',
    would_update: 'Would change',
    would_resume: 'Would come back',
    would_refresh: 'Would stay',
    would_pause: 'Would be paused',
    would_delete: 'Would be deleted',
    would_unchanged: 'Would stay',
    would_skip: 'Would be left out',
  },
};
