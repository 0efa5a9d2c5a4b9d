import type { administrators as english } from '../en/administrators.ts';
import type { Translated } from '../texts.ts';

export const administrators: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Administrateurs',
  text: 'Les administrateurs connectent les annuaires, importent des personnes et modifient toutes les cartes. Les autres ne voient que leur propre carte.',
  listLabel: 'Qui administre Carte',
  roleHint:
    'Est aussi administrateur quiconque a le rôle d’application Carte.Admin, ou est administrateur général, administrateur d’utilisateurs ou administrateur Teams dans Microsoft Entra. Ces personnes figurent ici dès qu’elles ouvrent Carte, et jusqu’à 30 jours après leur dernier passage.',
  noneAppointed:
    'Pour l’instant, chacun est administrateur par un rôle dans Microsoft Entra. Ici, vous nommez des collègues sans leur donner de rôle.',
  you: 'Vous',
  left: 'A quitté',
  byRole: 'Par un rôle dans Microsoft Entra',
  appointed: 'Nommé administrateur par {{name}} le {{day}}',
  appointedOn: 'Nommé administrateur le {{day}}',
  seen: 'Dernier passage le {{day}}',
  notSeen: 'N’a pas ouvert Carte depuis',
  add: 'Ajouter un administrateur',
  person: 'Qui',
  addText:
    'Cette personne pourra faire ici tout ce que vous pouvez faire, dès qu’elle rouvrira Carte.',
  byHand:
    'Cette carte a été créée à la main et n’appartient à personne qui puisse se connecter. Choisissez quelqu’un de votre annuaire.',
  submit: 'Nommer administrateur',
  added: '{{name}} est maintenant administrateur',
  remove: 'Retirer',
  removeName: 'Retirer {{name}}',
  removeTitle: 'Retirer {{name}} des administrateurs ?',
  removeText:
    'Dès son prochain clic, cette personne ne verra plus que sa propre carte. Vous pouvez la nommer à nouveau à tout moment.',
  removeRole: 'Cette personne reste administrateur par son rôle dans Microsoft Entra.',
  removeSelf:
    'Vous ne verrez plus que votre propre carte. Seul un autre administrateur peut vous nommer à nouveau.',
  removed: '{{name}} n’est plus administrateur',
};
