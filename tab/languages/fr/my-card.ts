import type { myCard as english } from '../en/my-card.ts';
import type { Translated } from '../texts.ts';

export const myCard: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Ma carte',
  fields: 'Ce qu’elle indique',
  locked: 'Verrouillé',
  lockedText:
    'Votre organisation gère ces champs. Si quelque chose est faux ou manque, adressez-vous à un administrateur.',
  paused:
    'Votre carte est suspendue ; personne ne peut l’ouvrir. Si vous en avez encore besoin, adressez-vous à un administrateur.',
  none: 'Vous n’avez pas encore de carte',
  noneText:
    'Les cartes sont créées par votre administrateur. Demandez-lui de vous importer depuis l’annuaire ; votre carte et son code QR apparaîtront ici.',
};
