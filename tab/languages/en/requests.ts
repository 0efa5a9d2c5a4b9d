/** What people ask of their administrators about their own cards. */
export const requests = {
  title: 'Requests',
  text: 'What people ask for on their own cards.',
  count_one: '{{requests}} open request',
  count_other: '{{requests}} open requests',
  open: 'Open',
  answered: 'Answered',
  empty: 'No requests here',
  emptyText:
    'Whoever asks for a change of a locked field, or objects to having a card, is listed here until you answer. Answers are kept for 180 days.',
  asks: '{{name}} asks for a change',
  objects: '{{name}} objects to having a card',
  accept: 'Write it on the card',
  acceptObjection: 'Pause the card',
  decline: 'Decline',
  answer: 'A word back (optional)',
  done: '{{name}} sees your answer',
  accepted: 'Accepted by {{name}} on {{moment}}',
  declined: 'Declined by {{name}} on {{moment}}',
};
