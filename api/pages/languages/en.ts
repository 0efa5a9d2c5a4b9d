import type { Language } from '../words.ts';

export const en: Language = {
  code: 'en',
  direction: 'ltr',
  words: {
    saveContact: 'Save contact',
    contact: 'Contact',
    hints: {
      ios: 'Then scroll down and tap “Create New Contact”.',
      iosOther: 'Then tap “Create New Contact”. If nothing opens, open this page in Safari.',
      android: 'Then open the file and choose Contacts.',
      desktop: 'Then open the file to add it to your contacts.',
      inAppIos:
        'Saving may not work in this app. Open its menu (•••) and choose “Open in browser”.',
      wechat: 'WeChat cannot save contacts. Tap ••• at the top and choose “Open in browser”.',
      inAppAndroid: { text: 'Saving may not work in this app.', open: 'Open in browser' },
    },
    wallets: { apple: 'Add to Apple Wallet', google: 'Add to Google Wallet' },
    copy: { offer: 'Copy details', done: 'Copied', byHand: 'Select this text and copy it:' },
    contactDetails: 'Contact details',
    phone: { work: 'Work phone', mobile: 'Mobile', fax: 'Fax', home: 'Home phone', other: 'Phone' },
    extension: (digits) => `ext. ${digits}`,
    email: { work: 'Work email', home: 'Personal email', other: 'Email' },
    address: 'Address',
    office: 'Office',
    website: 'Website',
    profiles: 'Profiles',
    video: {
      title: 'Video',
      play: 'Play the video',
      source: 'YouTube receives data once you play it.',
    },
    note: 'About',
    pronouns: 'Pronouns',
    scanCode: 'Scan to open this card',
    codeOfCard: 'QR code of this card',
    photoOf: (name) => `Photo of ${name}`,
    updated: (date) => `Updated ${date}`,
    labelled: (label, value) => `${label}: ${value}`,
    privacy: 'Privacy notice',
    tryAgain: 'Try again',
    exchange: {
      open: 'Share my details',
      title: (name) => `Share your details with ${name}`,
      name: 'Your name',
      company: 'Company',
      note: 'Note',
      optional: 'optional',
      reach: 'Give an email address, a phone number or both.',
      consent: (company, days) =>
        `I agree that ${company ?? 'the organization behind this card'} keeps these details for up to ${days} days and contacts me. I can ask to have them deleted at any time.`,
      send: 'Send my details',
      check: 'Nothing was sent yet. Correct what is marked and send it again.',
      elsewhere: 'Nothing was sent yet. Check your details and send them from here.',
      problems: {
        name: 'Enter your name.',
        reach: 'Enter an email address or a phone number.',
        email: 'Enter an email address, such as ada@example.com.',
        phone: 'Enter a phone number, such as +44 20 7946 0000.',
        tooLong: (max) => `Shorten this to ${max} characters.`,
        consent: 'Tick this if you agree. Without it nothing is sent.',
      },
      thanks: {
        title: 'Your details are sent',
        text: (name) => `${name} can get in touch with you now.`,
      },
      back: 'Back to the card',
    },
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
    consent: {
      granted: {
        title: 'Carte is allowed',
        text: 'Your organization allows Carte to read its directory. Go back to Carte: it goes on by itself. You can close this page.',
      },
      declined: {
        title: 'Consent was declined',
        text: 'Nothing was connected. Go back to Carte and ask again when you are ready. You can close this page.',
      },
      needsAdmin: {
        title: 'This account may not allow it',
        text: 'Allowing an application for the whole organization takes a Global Administrator or a Privileged Role Administrator. Go back to Carte and ask again with such an account, or send the link to a colleague who has one.',
      },
      elsewhere: {
        title: 'That was another organization',
        text: 'The account belongs to another organization than the one that asked. Go back to Carte, ask again and choose an account of your own organization.',
      },
      refused: {
        title: 'Microsoft did not accept it',
        text: 'Nothing was connected. Look the number below up at login.microsoftonline.com/error, mend it, then go back to Carte and ask again.',
      },
      over: {
        title: 'This link is over',
        text: 'It was used already, or it is older than half an hour. If you have allowed Carte, go back to it and select “Test and connect”; if not, ask again there.',
      },
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
    walletDown: {
      title: 'Google Wallet does not answer right now',
      text: 'Nothing is lost. Try again in a moment.',
    },
  },
};
