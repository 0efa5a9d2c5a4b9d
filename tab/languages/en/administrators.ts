/** Who administers Carte. */
export const administrators = {
  title: 'Administrators',
  text: 'Administrators connect directories, import people and change every card. Everybody else sees their own card alone.',
  listLabel: 'Who administers Carte',
  roleHint:
    'Whoever has the app role Carte.Admin, or is a Global, User or Teams Administrator in Microsoft Entra, is an administrator too. They are listed once they open Carte, until 30 days after they last did.',
  noneAppointed:
    'So far everybody is an administrator by a role in Microsoft Entra. Here you make colleagues administrators without a role.',
  you: 'You',
  left: 'Has left',
  byRole: 'By a role in Microsoft Entra',
  appointed: 'Made an administrator by {{name}} on {{day}}',
  appointedOn: 'Made an administrator on {{day}}',
  seen: 'Last here on {{day}}',
  notSeen: 'Has not opened Carte since',
  add: 'Add an administrator',
  person: 'Who',
  addText: 'They may then do everything that you may do here, as soon as they open Carte again.',
  byHand:
    'This card was made by hand, so it belongs to nobody who can sign in. Choose somebody from your directory.',
  submit: 'Make administrator',
  added: '{{name}} is an administrator now',
  remove: 'Remove',
  removeName: 'Remove {{name}}',
  removeTitle: 'Remove {{name}} as an administrator?',
  removeText:
    'From their next click on they see their own card alone. You can make them an administrator again at any time.',
  removeRole: 'They stay an administrator by their role in Microsoft Entra.',
  removeSelf:
    'You will see your own card alone. Only another administrator can make you one again.',
  removed: '{{name}} was removed as an administrator',
};
