import type { Language } from '../words.ts';

export const en: Language = {
  code: 'en',
  direction: 'ltr',
  words: {
    saveContact: 'Save contact',
    contact: 'Contact',
    contactDetails: 'Contact details',
    phone: { work: 'Work phone', mobile: 'Mobile', fax: 'Fax', home: 'Home phone', other: 'Phone' },
    extension: (digits) => `ext. ${digits}`,
    email: { work: 'Work email', home: 'Personal email', other: 'Email' },
    address: 'Address',
    office: 'Office',
    website: 'Website',
    profiles: 'Profiles',
    video: 'Watch on YouTube',
    note: 'About',
    pronouns: 'Pronouns',
    scanCode: 'Scan to open this card',
    codeOfCard: 'QR code of this card',
    photoOf: (name) => `Photo of ${name}`,
    updated: (date) => `Updated ${date}`,
    labelled: (label, value) => `${label}: ${value}`,
    tryAgain: 'Try again',
    gone: {
      title: 'This card is no longer in use',
      text: 'Ask the company that gave it to you for a new contact.',
    },
    instead: {
      page: 'You can reach the team on its own page.',
      openPage: 'Open the team page',
      colleague: 'You can reach a colleague instead.',
      openCard: (name) => `Open the card of ${name}`,
    },
    notFound: {
      title: 'There is no card here',
      text: 'Check the address, or scan the code again.',
    },
    tooMany: {
      title: 'Too many requests',
      text: 'Wait a minute, then open the card again.',
    },
    unavailable: {
      title: 'The card cannot be shown right now',
      text: 'This is our fault. Try again in a moment.',
    },
  },
};
