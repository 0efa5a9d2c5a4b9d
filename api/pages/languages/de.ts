import type { Language } from '../words.ts';

export const de: Language = {
  code: 'de',
  direction: 'ltr',
  words: {
    saveContact: 'Kontakt speichern',
    contact: 'Kontakt',
    hints: {
      ios: 'Dann nach unten scrollen und auf „Neuen Kontakt erstellen“ tippen.',
      iosOther:
        'Dann auf „Neuen Kontakt erstellen“ tippen. Öffnet sich nichts, diese Seite in Safari öffnen.',
      android: 'Dann die Datei öffnen und „Kontakte“ wählen.',
      desktop: 'Dann die Datei öffnen, um sie zu Ihren Kontakten hinzuzufügen.',
      inAppIos:
        'In dieser App klappt das Speichern oft nicht. Öffnen Sie das Menü (•••) und wählen Sie „Im Browser öffnen“.',
      wechat:
        'WeChat kann keine Kontakte speichern. Tippen Sie oben auf ••• und wählen Sie „Im Browser öffnen“.',
      inAppAndroid: {
        text: 'In dieser App klappt das Speichern oft nicht.',
        open: 'Im Browser öffnen',
      },
    },
    wallets: { apple: 'Zu Apple Wallet hinzufügen', google: 'Zu Google Wallet hinzufügen' },
    copy: {
      offer: 'Angaben kopieren',
      done: 'Kopiert',
      byHand: 'Markieren und kopieren Sie diesen Text:',
    },
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
    video: {
      title: 'Video',
      play: 'Video abspielen',
      source: 'Erst beim Abspielen gehen Daten an YouTube.',
    },
    note: 'Über mich',
    pronouns: 'Pronomen',
    scanCode: 'Scannen, um diese Karte zu öffnen',
    codeOfCard: 'QR-Code dieser Karte',
    photoOf: (name) => `Foto von ${name}`,
    updated: (date) => `Stand: ${date}`,
    labelled: (label, value) => `${label}: ${value}`,
    privacy: 'Datenschutzhinweise',
    tryAgain: 'Erneut versuchen',
    exchange: {
      open: 'Meine Daten teilen',
      title: (name) => `Teilen Sie Ihre Daten mit ${name}`,
      name: 'Ihr Name',
      company: 'Unternehmen',
      note: 'Nachricht',
      optional: 'optional',
      reach: 'Geben Sie eine E-Mail-Adresse, eine Telefonnummer oder beides an.',
      consent: (company, days) =>
        `Ich bin einverstanden, dass ${company ?? 'die Organisation hinter dieser Karte'} diese Daten bis zu ${days} Tage speichert und mich kontaktiert. Ich kann jederzeit verlangen, dass sie gelöscht werden.`,
      send: 'Meine Daten senden',
      check:
        'Es wurde noch nichts gesendet. Berichtigen Sie das Markierte und senden Sie es erneut.',
      elsewhere:
        'Es wurde noch nichts gesendet. Prüfen Sie Ihre Daten und senden Sie sie von hier.',
      problems: {
        name: 'Geben Sie Ihren Namen ein.',
        reach: 'Geben Sie eine E-Mail-Adresse oder eine Telefonnummer ein.',
        email: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.',
        phone: 'Geben Sie eine Telefonnummer ein, zum Beispiel +49 30 901820.',
        tooLong: (max) => `Kürzen Sie dies auf ${max} Zeichen.`,
        consent: 'Kreuzen Sie dies an, wenn Sie einverstanden sind. Sonst wird nichts gesendet.',
      },
      thanks: {
        title: 'Ihre Daten sind gesendet',
        text: (name) => `${name} kann sich jetzt bei Ihnen melden.`,
      },
      back: 'Zurück zur Karte',
    },
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
    consent: {
      granted: {
        title: 'Carte ist zugelassen',
        text: 'Ihre Organisation erlaubt Carte, ihr Verzeichnis zu lesen. Kehren Sie zu Carte zurück: Es geht von selbst weiter. Diese Seite können Sie schließen.',
      },
      declined: {
        title: 'Die Zustimmung wurde abgelehnt',
        text: 'Es wurde nichts verbunden. Kehren Sie zu Carte zurück und fragen Sie erneut an, wenn Sie so weit sind. Diese Seite können Sie schließen.',
      },
      needsAdmin: {
        title: 'Dieses Konto darf nicht zustimmen',
        text: 'Eine Anwendung für die ganze Organisation zulassen darf ein globaler Administrator oder ein Administrator für privilegierte Rollen. Fragen Sie in Carte mit einem solchen Konto erneut an oder schicken Sie den Link an jemanden, der eines hat.',
      },
      elsewhere: {
        title: 'Das war eine andere Organisation',
        text: 'Das Konto gehört zu einer anderen Organisation als der, die angefragt hat. Kehren Sie zu Carte zurück, fragen Sie erneut an und wählen Sie ein Konto Ihrer eigenen Organisation.',
      },
      refused: {
        title: 'Microsoft hat es nicht angenommen',
        text: 'Es wurde nichts verbunden. Schlagen Sie die Nummer unten auf login.microsoftonline.com/error nach, beheben Sie die Ursache und fragen Sie in Carte erneut an.',
      },
      over: {
        title: 'Dieser Link gilt nicht mehr',
        text: 'Er wurde schon benutzt oder ist älter als eine halbe Stunde. Wenn Sie Carte zugelassen haben, kehren Sie dorthin zurück und wählen „Testen und verbinden“; sonst fragen Sie dort erneut an.',
      },
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
    walletDown: {
      title: 'Google Wallet ist gerade nicht erreichbar',
      text: 'Es ist nichts verloren. Versuchen Sie es gleich noch einmal.',
    },
  },
};
