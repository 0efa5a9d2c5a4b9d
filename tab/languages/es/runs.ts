import type { runs as english } from '../en/runs.ts';
import type { Translated } from '../texts.ts';

export const runs: Translated<typeof english, 'one' | 'many' | 'other'> = {
  run: {
    kind_import: 'Importación',
    kind_sync: 'Sincronización',
    kind_undo: 'Reversión',
    title: '{{kind}} del {{moment}}',
    startedBy: 'Iniciada por {{name}}',
    startedAndApproved: 'Iniciada por {{name}}, aprobada por {{approver}}',
    status_queued: 'Iniciando',
    status_running: 'En curso',
    status_waiting: 'En espera',
    status_held: 'Retenida',
    status_done: 'Terminada',
    status_failed: 'Con errores',
    status_cancelled: 'Detenida',
    progress: 'Progreso de la ejecución',
    queued: 'Empieza en un momento.',
    reading: 'Leyendo el directorio: {{seen}} de {{total}} personas',
    readingUncounted: 'Leyendo el directorio: {{seen}} personas hasta ahora',
    applying: 'Actualizando tarjetas: {{applied}} de {{total}} personas',
    leaveAlone: 'Puede salir de esta página. La ejecución continúa y la encontrará en Importar.',
    waitingUntil: 'Continúa por sí sola a las {{time}}.',
    openConnection: 'Abrir la conexión',
    cancel: 'Detener',
    cancelled: 'Detenida. Las tarjetas ya creadas se mantienen.',
    retryFailed: 'Intentar de nuevo con estas',
    retryRun: 'Intentar de nuevo',
    undo: 'Deshacer esta ejecución',
    undoTitle: '¿Deshacer esta ejecución?',
    undoText:
      'Se deshace lo que escribió esta ejecución en {{cards}}. Se mantiene lo que las personas han cambiado desde entonces. La próxima sincronización espera hasta que usted apruebe su plan.',
    undoCards_one: '{{cards}} tarjeta',
    undoCards_many: '{{cards}} de tarjetas',
    undoCards_other: '{{cards}} tarjetas',
    done_one: '{{cards}} tarjeta creada',
    done_many: '{{cards}} de tarjetas creadas',
    done_other: '{{cards}} tarjetas creadas',
    doneChanges: 'Las tarjetas están al día con el directorio',
    doneNothing: 'No hicieron falta tarjetas nuevas',
    doneWithProblems_one: '{{people}} persona se quedó sin tarjeta',
    doneWithProblems_many: '{{people}} de personas se quedaron sin tarjeta',
    doneWithProblems_other: '{{people}} personas se quedaron sin tarjeta',
    openCards: 'Abrir tarjetas',
    importMore: 'Importar más personas',
    created: 'Creadas',
    updated: 'Actualizadas',
    unchanged: 'Sin cambios',
    skipped: 'Excluidas',
    paused: 'En pausa',
    failed: 'Con errores',
    problems: 'Qué falló, por persona',
    summary: '{{created}} creadas, {{updated}} actualizadas, {{failed}} con errores',
    back: 'Importar',
  },
  held: {
    title: 'Cambios que esperan su decisión',
    waits_one: '{{cards}} tarjeta espera su aprobación',
    waits_many: '{{cards}} de tarjetas esperan su aprobación',
    waits_other: '{{cards}} tarjetas esperan su aprobación',
    restDone: 'Todo lo demás está hecho.',
    remove_run_one:
      'Esta ejecución retiraría {{cards}} tarjeta de la web. Por sí sola puede retirar {{allowed}}.',
    remove_run_many:
      'Esta ejecución retiraría {{cards}} de tarjetas de la web. Por sí sola puede retirar {{allowed}}.',
    remove_run_other:
      'Esta ejecución retiraría {{cards}} tarjetas de la web. Por sí sola puede retirar {{allowed}}.',
    remove_week_one:
      'Con esta ejecución se retiraría {{cards}} tarjeta de la web en siete días. Por sí solas, las sincronizaciones pueden retirar {{allowed}}.',
    remove_week_many:
      'Con esta ejecución se retirarían {{cards}} de tarjetas de la web en siete días. Por sí solas, las sincronizaciones pueden retirar {{allowed}}.',
    remove_week_other:
      'Con esta ejecución se retirarían {{cards}} tarjetas de la web en siete días. Por sí solas, las sincronizaciones pueden retirar {{allowed}}.',
    change_run_one:
      'Esta ejecución cambiaría el mismo campo en {{cards}} tarjeta. Por sí sola puede cambiar {{allowed}}.',
    change_run_many:
      'Esta ejecución cambiaría el mismo campo en {{cards}} de tarjetas. Por sí sola puede cambiar {{allowed}}.',
    change_run_other:
      'Esta ejecución cambiaría el mismo campo en {{cards}} tarjetas. Por sí sola puede cambiar {{allowed}}.',
    change_week_one:
      'Con esta ejecución, el mismo campo habría cambiado en {{cards}} tarjeta en siete días. Por sí solas, las sincronizaciones pueden cambiar {{allowed}}.',
    change_week_many:
      'Con esta ejecución, el mismo campo habría cambiado en {{cards}} de tarjetas en siete días. Por sí solas, las sincronizaciones pueden cambiar {{allowed}}.',
    change_week_other:
      'Con esta ejecución, el mismo campo habría cambiado en {{cards}} tarjetas en siete días. Por sí solas, las sincronizaciones pueden cambiar {{allowed}}.',
    create_run_one:
      'Esta ejecución crearía {{cards}} tarjeta nueva. Por sí sola puede crear {{allowed}}.',
    create_run_many:
      'Esta ejecución crearía {{cards}} de tarjetas nuevas. Por sí sola puede crear {{allowed}}.',
    create_run_other:
      'Esta ejecución crearía {{cards}} tarjetas nuevas. Por sí sola puede crear {{allowed}}.',
    create_week_one:
      'Con esta ejecución habría {{cards}} tarjeta nueva en siete días. Por sí solas, las sincronizaciones pueden crear {{allowed}}.',
    create_week_many:
      'Con esta ejecución habría {{cards}} de tarjetas nuevas en siete días. Por sí solas, las sincronizaciones pueden crear {{allowed}}.',
    create_week_other:
      'Con esta ejecución habría {{cards}} tarjetas nuevas en siete días. Por sí solas, las sincronizaciones pueden crear {{allowed}}.',
    remove_undo_one:
      'Se deshizo una ejecución, así que esta espera hasta que usted la revise: retiraría {{cards}} tarjeta de la web.',
    remove_undo_many:
      'Se deshizo una ejecución, así que esta espera hasta que usted la revise: retiraría {{cards}} de tarjetas de la web.',
    remove_undo_other:
      'Se deshizo una ejecución, así que esta espera hasta que usted la revise: retiraría {{cards}} tarjetas de la web.',
    change_undo_one:
      'Se deshizo una ejecución, así que esta espera hasta que usted la revise: cambiaría {{cards}} tarjeta.',
    change_undo_many:
      'Se deshizo una ejecución, así que esta espera hasta que usted la revise: cambiaría {{cards}} de tarjetas.',
    change_undo_other:
      'Se deshizo una ejecución, así que esta espera hasta que usted la revise: cambiaría {{cards}} tarjetas.',
    create_undo_one:
      'Se deshizo una ejecución, así que esta espera hasta que usted la revise: crearía {{cards}} tarjeta nueva.',
    create_undo_many:
      'Se deshizo una ejecución, así que esta espera hasta que usted la revise: crearía {{cards}} de tarjetas nuevas.',
    create_undo_other:
      'Se deshizo una ejecución, así que esta espera hasta que usted la revise: crearía {{cards}} tarjetas nuevas.',
    text: 'Revise la lista. Si es correcta, apruébela antes de esta hora: {{moment}}. Si no, corrija el directorio y vuelva a sincronizar.',
    tooOld:
      'Este plan tiene más de un día y ya no se puede aprobar. Vuelva a sincronizar para ver qué cambiaría ahora.',
    approve: 'Aprobar estos cambios',
    syncAgain: 'Volver a sincronizar',
    list: 'Cambios que esperan aprobación',
    confirmTitle_one: '¿Cambiar {{cards}} tarjeta?',
    confirmTitle_many: '¿Cambiar {{cards}} de tarjetas?',
    confirmTitle_other: '¿Cambiar {{cards}} tarjetas?',
    confirmText:
      'Carte hace exactamente lo que dice la lista. Si entretanto ha cambiado alguna tarjeta, vuelve a preguntar.',
    confirm_one: 'Aprobar {{cards}} tarjeta',
    confirm_many: 'Aprobar {{cards}} de tarjetas',
    confirm_other: 'Aprobar {{cards}} tarjetas',
  },
  exchanges: {
    title: 'Solicitudes a Microsoft Graph',
    text: 'Si el soporte de Microsoft pregunta qué solicitud falló, envíele su identificador, hora y estado.',
    none: 'No se hizo ninguna solicitud.',
    leftOut: 'Solicitudes anteriores que no se conservan: {{requests}}',
    noAnswer: 'Sin respuesta',
    throttled: 'Microsoft pidió esperar',
    noId: 'No se recibió ningún identificador de solicitud. El que se envió es {{id}}.',
    copy: 'Copiar la solicitud {{number}}',
    copied: 'Copiado',
    lastFailed: 'El soporte de Microsoft encuentra la solicitud que falló por este identificador:',
    copyLast: 'Copiar el identificador de la solicitud',
  },
  items: {
    title: 'Qué pasó con cada persona',
    filter: 'Mostrar',
    everybody: 'Todas',
    nobody: 'Nadie.',
    dropped:
      'Esta ejecución terminó hace más de 30 días. Se conservan sus recuentos, pero no las personas, y ya no se puede deshacer.',
    columnPerson: 'Nombre',
    columnAction: 'Tarjeta',
    columnChanges: 'Qué cambia',
    did_create: 'Creada',
    did_update: 'Actualizada',
    did_resume: 'De nuevo en la web',
    did_refresh: 'Sin cambios',
    did_pause: 'En pausa',
    did_delete: 'Eliminada',
    did_unchanged: 'Sin cambios',
    did_skip: 'Excluida',
    would_create: 'Se crearía',
    would_update: 'Cambiaría',
    would_resume: 'Volvería a la web',
    would_refresh: 'Seguiría igual',
    would_pause: 'Se pondría en pausa',
    would_delete: 'Se eliminaría',
    would_unchanged: 'Seguiría igual',
    would_skip: 'Se excluiría',
  },
};
