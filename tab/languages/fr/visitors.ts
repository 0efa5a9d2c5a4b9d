import type { visitors as english } from '../en/visitors.ts';
import type { Translated } from '../texts.ts';

export const visitors: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Visiteurs',
  list: 'Visiteurs qui ont laissé leurs coordonnées',
  mine: 'Qui m’a laissé ses coordonnées',
  search: 'Rechercher des visiteurs',
  count_one: '{{visitors}} visiteur',
  count_many: '{{visitors}} de visiteurs',
  count_other: '{{visitors}} visiteurs',
  columnName: 'Nom',
  columnCompany: 'Entreprise',
  columnCard: 'Laissées sur la carte de',
  columnReceived: 'Reçues le',
  keptUntil: 'Conservées jusqu’au',
  agreedTo: 'A accepté',
  download: 'Télécharger en CSV',
  notDownloaded: 'Le fichier n’a pas pu être téléchargé. Réessayez.',
  delete: 'Supprimer les coordonnées',
  deleteTitle: 'Supprimer les coordonnées de {{name}} ?',
  deleteText:
    'Ce que ce visiteur a laissé disparaît définitivement. Le nombre de visites ne change pas.',
  deleted: 'Les coordonnées de {{name}} sont supprimées',
  empty: 'Personne n’a encore laissé ses coordonnées',
  emptyAll:
    'Chaque carte a un lien « Partager mes coordonnées ». Ce que les visiteurs y laissent apparaît ici, est conservé 90 jours, puis supprimé.',
  emptyMine:
    'Votre carte a un lien « Partager mes coordonnées ». Ce que les visiteurs y laissent apparaît ici, est conservé 90 jours, puis supprimé.',
  nothing: 'Aucun visiteur ne correspond',
  nothingText: 'Essayez un autre nom ou une autre entreprise, ou effacez les filtres.',
  visitsTitle: 'Visites',
  period: 'Période',
  period_days: '30 derniers jours',
  period_weeks: '12 dernières semaines',
  period_months: '12 derniers mois',
  chart: 'Visites et contacts enregistrés au fil du temps',
  from: 'À partir du',
  to: 'Au',
  visits: 'Visites',
  saves: 'Contacts enregistrés',
  linkClicks: 'Liens suivis',
  codeDownloads: 'Codes téléchargés',
  passAdds: 'Cartes dans un Wallet',
  leads: 'Coordonnées laissées',
  honest:
    'Les visites sont des pages chargées, pas des personnes. Personne n’est reconnu, et qui demande à ne pas être suivi n’est pas compté.',
};
