/** One's own card. */
export const myCard = {
  title: 'My card',
  fields: 'What it says',
  locked: 'Locked',
  lockedText:
    'Your organization keeps these fields. Ask an administrator if something is wrong or missing.',
  paused: 'Your card is paused, so nobody can open it. Ask an administrator if you still need it.',
  none: 'You have no card yet',
  noneText:
    'Cards are made by your administrator. Ask them to import you from the directory; your card and its QR code then show here.',
};
