import type { Language } from '../words.ts';

export const fr: Language = {
  code: 'fr',
  direction: 'ltr',
  words: {
    saveContact: 'Enregistrer le contact',
    contact: 'Contact',
    hints: {
      ios: 'Faites ensuite défiler et touchez « Créer un nouveau contact ».',
      iosOther:
        'Touchez ensuite « Créer un nouveau contact ». Si rien ne s’ouvre, ouvrez cette page dans Safari.',
      android: 'Ouvrez ensuite le fichier et choisissez Contacts.',
      desktop: 'Ouvrez ensuite le fichier pour l’ajouter à vos contacts.',
      inAppIos:
        'L’enregistrement peut échouer dans cette application. Ouvrez son menu (•••) et choisissez « Ouvrir dans le navigateur ».',
      wechat:
        'WeChat ne peut pas enregistrer de contacts. Touchez ••• en haut et choisissez « Ouvrir dans le navigateur ».',
      inAppAndroid: {
        text: 'L’enregistrement peut échouer dans cette application.',
        open: 'Ouvrir dans le navigateur',
      },
    },
    wallets: { apple: 'Ajouter à Apple Wallet', google: 'Ajouter à Google Wallet' },
    copy: {
      offer: 'Copier les coordonnées',
      done: 'Copié',
      byHand: 'Sélectionnez ce texte et copiez-le :',
    },
    contactDetails: 'Coordonnées',
    phone: {
      work: 'Téléphone professionnel',
      mobile: 'Mobile',
      fax: 'Fax',
      home: 'Téléphone personnel',
      other: 'Téléphone',
    },
    extension: (digits) => `poste ${digits}`,
    email: { work: 'E-mail professionnel', home: 'E-mail personnel', other: 'E-mail' },
    address: 'Adresse',
    office: 'Bureau',
    website: 'Site web',
    profiles: 'Profils',
    video: {
      title: 'Vidéo',
      play: 'Lire la vidéo',
      source: 'YouTube ne reçoit des données qu’à la lecture.',
    },
    note: 'À propos',
    pronouns: 'Pronoms',
    scanCode: 'Scannez pour ouvrir cette carte',
    codeOfCard: 'Code QR de cette carte',
    photoOf: (name) => `Photo de ${name}`,
    updated: (date) => `Mise à jour le ${date}`,
    // A colon takes a no-break space before it in French.
    labelled: (label, value) => `${label}\u00a0: ${value}`,
    privacy: 'Politique de confidentialité',
    tryAgain: 'Réessayer',
    exchange: {
      open: 'Partager mes coordonnées',
      title: (name) => `Partagez vos coordonnées avec ${name}`,
      name: 'Votre nom',
      company: 'Entreprise',
      note: 'Message',
      optional: 'facultatif',
      reach: 'Indiquez une adresse e-mail, un numéro de téléphone ou les deux.',
      consent: (company, days) =>
        `J’accepte que ${company ?? 'l’organisation de cette carte'} conserve ces coordonnées pendant ${days} jours au plus et me contacte. Je peux demander leur suppression à tout moment.`,
      send: 'Envoyer mes coordonnées',
      check: 'Rien n’a encore été envoyé. Corrigez ce qui est signalé et envoyez à nouveau.',
      elsewhere: 'Rien n’a encore été envoyé. Vérifiez vos coordonnées et envoyez-les d’ici.',
      problems: {
        name: 'Saisissez votre nom.',
        reach: 'Saisissez une adresse e-mail ou un numéro de téléphone.',
        email: 'Saisissez une adresse e-mail, par exemple ada@example.com.',
        phone: 'Saisissez un numéro de téléphone, par exemple +33 1 70 18 99 00.',
        tooLong: (max) => `Raccourcissez ce texte à ${max} caractères.`,
        consent: 'Cochez cette case si vous êtes d’accord. Sinon, rien n’est envoyé.',
      },
      thanks: {
        title: 'Vos coordonnées sont envoyées',
        text: (name) => `${name} peut maintenant vous contacter.`,
      },
      back: 'Retour à la carte',
    },
    gone: {
      title: 'Cette carte n’est plus utilisée',
      text: 'Demandez un nouveau contact à l’entreprise qui vous l’a remise.',
    },
    instead: {
      page: 'Vous pouvez joindre l’équipe sur sa propre page.',
      openPage: 'Ouvrir la page de l’équipe',
      colleague: 'Vous pouvez joindre une autre personne de l’entreprise.',
      openCard: (name) => `Ouvrir la carte de ${name}`,
    },
    consent: {
      granted: {
        title: 'Carte est autorisé',
        text: 'Votre organisation autorise Carte à lire son annuaire. Revenez à Carte : la suite se fait toute seule. Vous pouvez fermer cette page.',
      },
      declined: {
        title: 'Le consentement a été refusé',
        text: 'Rien n’a été connecté. Revenez à Carte et recommencez quand vous serez prêt. Vous pouvez fermer cette page.',
      },
      needsAdmin: {
        title: 'Ce compte ne peut pas l’autoriser',
        text: 'Seul un administrateur général ou un administrateur de rôle privilégié peut autoriser une application pour toute l’organisation. Revenez à Carte et recommencez avec un tel compte, ou envoyez le lien à un collègue qui en a un.',
      },
      elsewhere: {
        title: 'C’était une autre organisation',
        text: 'Le compte appartient à une autre organisation que celle qui a fait la demande. Revenez à Carte, recommencez et choisissez un compte de votre propre organisation.',
      },
      refused: {
        title: 'Microsoft ne l’a pas accepté',
        text: 'Rien n’a été connecté. Recherchez le numéro ci-dessous sur login.microsoftonline.com/error, corrigez la cause, puis recommencez dans Carte.',
      },
      over: {
        title: 'Ce lien n’est plus valable',
        text: 'Il a déjà servi ou date de plus d’une demi-heure. Si vous avez autorisé Carte, revenez-y et choisissez « Tester et connecter » ; sinon, recommencez-y la demande.',
      },
    },
    notFound: {
      title: 'Il n’y a pas de carte ici',
      text: 'Vérifiez l’adresse ou scannez de nouveau le code.',
    },
    tooMany: {
      title: 'Trop de demandes',
      text: 'Attendez une minute, puis rouvrez la carte.',
    },
    unavailable: {
      title: 'La carte ne peut pas être affichée pour le moment',
      text: 'Le problème vient de nous. Réessayez dans un instant.',
    },
    walletDown: {
      title: 'Google Wallet ne répond pas pour le moment',
      text: 'Rien n’est perdu. Réessayez dans un instant.',
    },
  },
};
