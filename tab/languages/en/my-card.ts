/** One's own card. */
export const myCard = {
  title: 'My card',
  fields: 'What it says',
  locked: 'Locked',
  lockedText:
    'Your organization keeps the fields with a lock. Ask for a change if something is wrong or missing.',
  paused: 'Your card is paused, so nobody can open it. Ask an administrator if you still need it.',
  none: 'You have no card yet',
  noneText:
    'Cards are made by your administrator. Ask them to import you from the directory; your card and its QR code then show here.',
  noneAdmin:
    'You can look after the cards of others without one. To get your own, import yourself from the directory.',
  lookAgain: 'Look again',
  pausedByMe:
    'You have paused your card, so nobody can open it. Its link and its codes work again once you resume it.',
  preview: 'As visitors see it',
  previewTitle: 'Preview of your card',
  edit: 'Edit card',
  ask: 'Ask for a change',
  askField: 'Field',
  askSend: 'Send request',
  reason: 'Reason (optional)',
  asked: 'Your administrator has your request',
  requests: 'Your requests',
  request_open: 'Waiting',
  request_accepted: 'Accepted',
  request_declined: 'Declined',
  objection: 'Objection to having a card',
  data: 'What is kept about you',
  dataText:
    'What the directory says of you, what you and administrators changed, your photo, and how often your card was opened, never by whom. The file holds all of it.',
  showPhoto: 'Show my photo to visitors',
  entries: 'Entries of its history',
  export: 'Download my data',
  object: 'Object to having a card',
  objectText:
    'An administrator reads your objection and decides. If they agree, your card goes off the web. To take it off at once, pause it yourself.',
  objectSend: 'Send objection',
};
