import type { myCard as english } from '../en/my-card.ts';
import type { Translated } from '../texts.ts';

export const myCard: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Ma carte',
  fields: 'Ce qu’elle indique',
  locked: 'Verrouillé',
  lockedText:
    'Votre organisation gère les champs avec un cadenas. Si quelque chose est faux ou manque, demandez une modification.',
  paused:
    'Votre carte est suspendue ; personne ne peut l’ouvrir. Si vous en avez encore besoin, adressez-vous à un administrateur.',
  none: 'Vous n’avez pas encore de carte',
  noneText:
    'Les cartes sont créées par votre administrateur. Demandez-lui de vous importer depuis l’annuaire ; votre carte et son code QR apparaîtront ici.',
  noneAdmin:
    'Vous pouvez gérer les cartes des autres sans en avoir une. Pour avoir la vôtre, importez-vous depuis l’annuaire.',
  lookAgain: 'Vérifier à nouveau',
  pausedByMe:
    'Vous avez suspendu votre carte ; personne ne peut l’ouvrir. Son lien et ses codes fonctionneront à nouveau dès que vous la rétablirez.',
  preview: 'Vue par les visiteurs',
  previewTitle: 'Aperçu de votre carte',
  edit: 'Modifier la carte',
  ask: 'Demander une modification',
  askField: 'Champ',
  askSend: 'Envoyer la demande',
  reason: 'Motif (facultatif)',
  asked: 'Votre administrateur a reçu votre demande',
  requests: 'Vos demandes',
  request_open: 'En attente',
  request_accepted: 'Acceptée',
  request_declined: 'Refusée',
  objection: 'Opposition à avoir une carte',
  data: 'Ce qui est conservé sur vous',
  dataText:
    'Ce que l’annuaire dit de vous, ce que vous et les administrateurs avez modifié, votre photo, et combien de fois votre carte a été ouverte, jamais par qui. Le fichier contient tout.',
  showPhoto: 'Montrer ma photo aux visiteurs',
  entries: 'Entrées de son historique',
  export: 'Télécharger mes données',
  object: 'M’opposer à avoir une carte',
  objectText:
    'Un administrateur lit votre opposition et décide. S’il l’accepte, votre carte est mise hors ligne. Pour cela tout de suite, suspendez-la vous-même.',
  objectSend: 'Envoyer l’opposition',
};
