import type { team as english } from '../en/team.ts';
import type { Translated } from '../texts.ts';

export const team: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Cartes',
  search: 'Rechercher par nom',
  nobody: 'Personne ici',
  nobodyText:
    'Il n’y a pas encore de carte à afficher. La personne qui a configuré cet onglet peut en choisir d’autres dans ses paramètres.',
  notFoundText: 'Personne n’a de carte à ce nom.',
  openCardOf: 'Ouvrir la carte de {{name}}',
  stageCodeOf: 'Montrer le code de {{name}} à toute la réunion',
  toStage: 'Montrer à tous',
  meeting: 'Cartes dans cette réunion',
  mine: 'Mon code',
  noCard: 'Vous n’avez pas de carte en ligne. Demandez-en une à votre administrateur.',
  showMine: 'Montrer mon code à tous',
  colleagues: 'Collègues',
  stageFailed:
    'La réunion n’a pas affiché le code. Vérifiez que vous pouvez y partager du contenu, puis réessayez.',
  tabName: 'Cartes',
  setupTitle: 'Cartes dans cet onglet',
  setupText:
    'Tous les membres de votre organisation qui ouvrent l’onglet voient les mêmes cartes, telles que les visiteurs les voient.',
  which: 'Quelles cartes',
  chosen: 'Les personnes que je choisis',
  folder: 'Toutes les personnes d’un dossier',
  everybody: 'Toutes les personnes qui ont une carte',
  folderHint: 'Avec tous les dossiers qu’il contient',
  chooseFolder: 'Choisir un dossier',
  pickMembers: 'Choisir dans cette conversation ou ce canal',
  searchToAdd: 'Ajouter une personne par son nom',
  add: 'Ajouter {{name}}',
  remove: 'Retirer {{name}}',
  scan: 'Scannez le code pour enregistrer le contact',
  stageCode: 'Code QR qui ouvre la carte',
  withoutCard_one: '{{count}} personne n’a pas encore de carte.',
  withoutCard_many: '{{count}} de personnes n’ont pas encore de carte.',
  withoutCard_other: '{{count}} personnes n’ont pas encore de carte.',
  count_one: '{{count}} carte',
  count_many: '{{count}} de cartes',
  count_other: '{{count}} cartes',
};
