import type { runs as english } from '../en/runs.ts';
import type { Translated } from '../texts.ts';

export const runs: Translated<typeof english, 'one' | 'many' | 'other'> = {
  run: {
    kind_import: 'Importation',
    kind_sync: 'Synchronisation',
    kind_undo: 'Annulation',
    title: '{{kind}} : {{moment}}',
    startedBy: 'Lancée par {{name}}',
    startedAndApproved: 'Lancée par {{name}}, approuvée par {{approver}}',
    status_queued: 'Démarrage',
    status_running: 'En cours',
    status_waiting: 'En attente',
    status_held: 'Retenue',
    status_done: 'Terminée',
    status_failed: 'En échec',
    status_cancelled: 'Arrêtée',
    progress: 'Progression de l’exécution',
    queued: 'Elle démarre dans un instant.',
    reading: 'Lecture de l’annuaire : {{seen}} personnes sur {{total}}',
    readingUncounted: 'Lecture de l’annuaire : {{seen}} personnes pour le moment',
    applying: 'Mise à jour des cartes : {{applied}} personnes sur {{total}}',
    leaveAlone:
      'Vous pouvez quitter cette page. L’exécution continue ; vous la retrouverez sous « Importation ».',
    waitingUntil: 'Elle reprend d’elle-même à {{time}}.',
    openConnection: 'Ouvrir la connexion',
    cancel: 'Arrêter',
    cancelled: 'Arrêtée. Les cartes déjà créées restent.',
    retryFailed: 'Réessayer pour ces personnes',
    retryRun: 'Réessayer',
    undo: 'Annuler cette exécution',
    undoTitle: 'Annuler cette exécution ?',
    undoText:
      'Ce que cette exécution a écrit est repris : {{cards}}. Ce que des personnes ont modifié depuis reste. La prochaine synchronisation attend que vous approuviez son plan.',
    undoCards_one: '{{cards}} carte modifiée',
    undoCards_many: '{{cards}} de cartes modifiées',
    undoCards_other: '{{cards}} cartes modifiées',
    done_one: '{{cards}} carte créée',
    done_many: '{{cards}} de cartes créées',
    done_other: '{{cards}} cartes créées',
    doneChanges: 'Les cartes correspondent à l’annuaire',
    doneNothing: 'Aucune nouvelle carte n’était nécessaire',
    doneWithProblems_one: '{{people}} personne n’a pas reçu de carte',
    doneWithProblems_many: '{{people}} de personnes n’ont pas reçu de carte',
    doneWithProblems_other: '{{people}} personnes n’ont pas reçu de carte',
    openCards: 'Ouvrir les cartes',
    importMore: 'Importer d’autres personnes',
    created: 'Créées',
    updated: 'Modifiées',
    unchanged: 'Inchangées',
    skipped: 'Laissées de côté',
    paused: 'Suspendues',
    failed: 'En échec',
    problems: 'Ce qui n’a pas marché, par personne',
    summary: 'Créées : {{created}}, modifiées : {{updated}}, en échec : {{failed}}',
    back: 'Importation',
  },
  held: {
    title: 'Modifications qui vous attendent',
    waits_one: '{{cards}} carte attend votre approbation',
    waits_many: '{{cards}} de cartes attendent votre approbation',
    waits_other: '{{cards}} cartes attendent votre approbation',
    restDone: 'Tout le reste est fait.',
    remove_run_one:
      'Cette exécution mettrait {{cards}} carte hors ligne. D’elle-même, elle peut en retirer {{allowed}}.',
    remove_run_many:
      'Cette exécution mettrait {{cards}} de cartes hors ligne. D’elle-même, elle peut en retirer {{allowed}}.',
    remove_run_other:
      'Cette exécution mettrait {{cards}} cartes hors ligne. D’elle-même, elle peut en retirer {{allowed}}.',
    remove_week_one:
      'Avec cette exécution, {{cards}} carte serait hors ligne en sept jours. D’elles-mêmes, les synchronisations peuvent en retirer {{allowed}}.',
    remove_week_many:
      'Avec cette exécution, {{cards}} de cartes seraient hors ligne en sept jours. D’elles-mêmes, les synchronisations peuvent en retirer {{allowed}}.',
    remove_week_other:
      'Avec cette exécution, {{cards}} cartes seraient hors ligne en sept jours. D’elles-mêmes, les synchronisations peuvent en retirer {{allowed}}.',
    change_run_one:
      'Cette exécution modifierait le même champ sur {{cards}} carte. D’elle-même, elle peut en modifier {{allowed}}.',
    change_run_many:
      'Cette exécution modifierait le même champ sur {{cards}} de cartes. D’elle-même, elle peut en modifier {{allowed}}.',
    change_run_other:
      'Cette exécution modifierait le même champ sur {{cards}} cartes. D’elle-même, elle peut en modifier {{allowed}}.',
    change_week_one:
      'Avec cette exécution, le même champ aurait changé sur {{cards}} carte en sept jours. D’elles-mêmes, les synchronisations peuvent en modifier {{allowed}}.',
    change_week_many:
      'Avec cette exécution, le même champ aurait changé sur {{cards}} de cartes en sept jours. D’elles-mêmes, les synchronisations peuvent en modifier {{allowed}}.',
    change_week_other:
      'Avec cette exécution, le même champ aurait changé sur {{cards}} cartes en sept jours. D’elles-mêmes, les synchronisations peuvent en modifier {{allowed}}.',
    create_run_one:
      'Cette exécution créerait {{cards}} nouvelle carte. D’elle-même, elle peut en créer {{allowed}}.',
    create_run_many:
      'Cette exécution créerait {{cards}} de nouvelles cartes. D’elle-même, elle peut en créer {{allowed}}.',
    create_run_other:
      'Cette exécution créerait {{cards}} nouvelles cartes. D’elle-même, elle peut en créer {{allowed}}.',
    create_week_one:
      'Avec cette exécution, {{cards}} carte serait nouvelle en sept jours. D’elles-mêmes, les synchronisations peuvent en créer {{allowed}}.',
    create_week_many:
      'Avec cette exécution, {{cards}} de cartes seraient nouvelles en sept jours. D’elles-mêmes, les synchronisations peuvent en créer {{allowed}}.',
    create_week_other:
      'Avec cette exécution, {{cards}} cartes seraient nouvelles en sept jours. D’elles-mêmes, les synchronisations peuvent en créer {{allowed}}.',
    remove_undo_one:
      'Une exécution a été annulée ; celle-ci attend donc que vous ayez regardé : elle mettrait {{cards}} carte hors ligne.',
    remove_undo_many:
      'Une exécution a été annulée ; celle-ci attend donc que vous ayez regardé : elle mettrait {{cards}} de cartes hors ligne.',
    remove_undo_other:
      'Une exécution a été annulée ; celle-ci attend donc que vous ayez regardé : elle mettrait {{cards}} cartes hors ligne.',
    change_undo_one:
      'Une exécution a été annulée ; celle-ci attend donc que vous ayez regardé : elle modifierait {{cards}} carte.',
    change_undo_many:
      'Une exécution a été annulée ; celle-ci attend donc que vous ayez regardé : elle modifierait {{cards}} de cartes.',
    change_undo_other:
      'Une exécution a été annulée ; celle-ci attend donc que vous ayez regardé : elle modifierait {{cards}} cartes.',
    create_undo_one:
      'Une exécution a été annulée ; celle-ci attend donc que vous ayez regardé : elle créerait {{cards}} nouvelle carte.',
    create_undo_many:
      'Une exécution a été annulée ; celle-ci attend donc que vous ayez regardé : elle créerait {{cards}} de nouvelles cartes.',
    create_undo_other:
      'Une exécution a été annulée ; celle-ci attend donc que vous ayez regardé : elle créerait {{cards}} nouvelles cartes.',
    text: 'Regardez la liste. Si elle est juste, approuvez-la avant cette date : {{moment}}. Sinon, corrigez l’annuaire et synchronisez de nouveau.',
    tooOld:
      'Ce plan a plus d’un jour et ne peut plus être approuvé. Synchronisez de nouveau pour voir ce qui changerait maintenant.',
    approve: 'Approuver ces modifications',
    syncAgain: 'Synchroniser de nouveau',
    list: 'Modifications qui attendent une approbation',
    confirmTitle_one: 'Modifier {{cards}} carte ?',
    confirmTitle_many: 'Modifier {{cards}} de cartes ?',
    confirmTitle_other: 'Modifier {{cards}} cartes ?',
    confirmText:
      'Carte fait exactement ce que dit la liste. Si une carte a changé entre-temps, la question est posée de nouveau.',
    confirm_one: 'Approuver {{cards}} carte',
    confirm_many: 'Approuver {{cards}} de cartes',
    confirm_other: 'Approuver {{cards}} cartes',
  },
  exchanges: {
    title: 'Requêtes à Microsoft Graph',
    text: 'Si le support de Microsoft demande quelle requête a échoué, envoyez-lui son identifiant, son heure et son état.',
    none: 'Aucune requête n’a été envoyée.',
    leftOut: 'Requêtes antérieures non conservées : {{requests}}',
    noAnswer: 'Pas de réponse',
    throttled: 'Microsoft a demandé d’attendre',
    noId: 'Aucun identifiant de requête n’a été renvoyé. Celui qui a été envoyé est {{id}}.',
    copy: 'Copier la requête {{number}}',
    copied: 'Copié',
    lastFailed: 'Le support de Microsoft retrouve la requête qui a échoué par cet identifiant :',
    copyLast: 'Copier l’identifiant de la requête',
  },
  items: {
    title: 'Ce qu’il est advenu de chaque personne',
    filter: 'Afficher',
    everybody: 'Tout le monde',
    nobody: 'Personne.',
    dropped:
      'Cette exécution s’est terminée il y a plus de 30 jours. Ses totaux sont gardés, pas les personnes, et elle ne peut pas être annulée.',
    columnPerson: 'Nom',
    columnAction: 'Carte',
    columnChanges: 'Ce qui change',
    did_create: 'Créée',
    did_update: 'Modifiée',
    did_resume: 'De nouveau en ligne',
    did_refresh: 'Inchangée',
    did_pause: 'Suspendue',
    did_delete: 'Supprimée',
    did_unchanged: 'Inchangée',
    did_skip: 'Laissée de côté',
    would_create: 'Serait créée',
    would_update: 'Serait modifiée',
    would_resume: 'Reviendrait',
    would_refresh: 'Resterait',
    would_pause: 'Serait suspendue',
    would_delete: 'Serait supprimée',
    would_unchanged: 'Resterait',
    would_skip: 'Serait laissée de côté',
  },
};
