import type { Language } from '../words.ts';

export const de: Language = {
  code: 'de',
  direction: 'ltr',
  words: {
    saveContact: 'Kontakt speichern',
    contact: 'Kontakt',
    contactDetails: 'Kontaktdaten',
    phone: {
      work: 'Telefon geschäftlich',
      mobile: 'Mobil',
      fax: 'Fax',
      home: 'Telefon privat',
      other: 'Telefon',
    },
    extension: (digits) => `Durchwahl ${digits}`,
    email: { work: 'E-Mail geschäftlich', home: 'E-Mail privat', other: 'E-Mail' },
    address: 'Adresse',
    office: 'Büro',
    website: 'Website',
    profiles: 'Profile',
    video: 'Auf YouTube ansehen',
    note: 'Über mich',
    pronouns: 'Pronomen',
    scanCode: 'Scannen, um diese Karte zu öffnen',
    codeOfCard: 'QR-Code dieser Karte',
    photoOf: (name) => `Foto von ${name}`,
    updated: (date) => `Stand: ${date}`,
    labelled: (label, value) => `${label}: ${value}`,
    tryAgain: 'Erneut versuchen',
    gone: {
      title: 'Diese Karte wird nicht mehr verwendet',
      text: 'Fragen Sie das Unternehmen, von dem Sie die Karte haben, nach einem neuen Kontakt.',
    },
    instead: {
      page: 'Sie erreichen das Team über seine eigene Seite.',
      openPage: 'Seite des Teams öffnen',
      colleague: 'Sie erreichen stattdessen jemand anderen aus dem Unternehmen.',
      openCard: (name) => `Karte von ${name} öffnen`,
    },
    notFound: {
      title: 'Hier gibt es keine Karte',
      text: 'Prüfen Sie die Adresse oder scannen Sie den Code noch einmal.',
    },
    tooMany: {
      title: 'Zu viele Anfragen',
      text: 'Warten Sie eine Minute und öffnen Sie die Karte dann noch einmal.',
    },
    unavailable: {
      title: 'Die Karte kann gerade nicht angezeigt werden',
      text: 'Das liegt an uns. Versuchen Sie es gleich noch einmal.',
    },
  },
};
