import type { requests as english } from '../en/requests.ts';
import type { Translated } from '../texts.ts';

export const requests: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Demandes',
  text: 'Ce que chacun demande pour sa propre carte.',
  count_one: '{{requests}} demande en attente',
  count_many: '{{requests}} de demandes en attente',
  count_other: '{{requests}} demandes en attente',
  open: 'En attente',
  answered: 'Traitées',
  empty: 'Aucune demande ici',
  emptyText:
    'Toute demande de modification d’un champ verrouillé et toute opposition à avoir une carte figurent ici jusqu’à votre réponse. Les réponses sont conservées 180 jours.',
  asks: '{{name}} demande une modification',
  objects: '{{name}} s’oppose à avoir une carte',
  accept: 'L’écrire sur la carte',
  acceptObjection: 'Suspendre la carte',
  decline: 'Refuser',
  answer: 'Un mot en retour (facultatif)',
  done: '{{name}} voit votre réponse',
  accepted: 'Acceptée par {{name}} le {{moment}}',
  declined: 'Refusée par {{name}} le {{moment}}',
};
