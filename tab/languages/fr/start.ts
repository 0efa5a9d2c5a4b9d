import type { start as english } from '../en/start.ts';
import type { Translated } from '../texts.ts';

export const start: Translated<typeof english, 'one' | 'many' | 'other'> = {
  loading: 'Ouverture de Carte',
  waiting:
    'C’est plus long que d’habitude. Si une fenêtre demande votre accord, répondez-y ; cette page continue ensuite d’elle-même.',
  product: 'Carte',
  welcome: {
    title: 'Des cartes de visite qui restent à jour toutes seules',
    text: 'Carte crée une carte de visite numérique pour chaque personne de votre annuaire Microsoft Entra. Connectez-vous avec votre compte professionnel pour commencer.',
    practice:
      'Ceci est l’annuaire d’entraînement : les personnes sont inventées et rien ne quitte cette machine. Connectez-vous en tant qu’administrateur pour tout voir.',
    signIn: 'Se connecter',
    signingIn: 'Ouverture de la page de connexion',
  },
  ended: {
    title: 'Votre session a pris fin',
    text: 'Reconnectez-vous pour continuer. Ce que vous avez choisi ici est conservé.',
    signIn: 'Se reconnecter',
  },
  failure: {
    tryAgain: 'Réessayer',
    openInBrowser: 'Ouvrir dans un navigateur',
    askAdmin: 'Autoriser l’application en tant qu’administrateur',
    copyDetails: 'Copier les détails',
    detailsCopied: 'Détails copiés',
    askInChat: 'Demander dans une conversation',
    otherAccount: 'Utiliser un autre compte',
    copyMessage: 'Copier un message pour votre administrateur',
    messageCopied: 'Message copié',
    messageIntro: 'Carte ne s’ouvre pas encore chez moi. Pouvez-vous y remédier ?',
    expected: 'Attendu',
    code: 'Code',
    reason: 'Réponse',
    time: 'Heure',
    address: 'Adresse',
    session_ended: {
      title: 'Votre session a pris fin',
      text: 'Reconnectez-vous pour continuer.',
    },
    consent_required: {
      title: 'Votre organisation doit autoriser cette application',
      text: 'Teams n’a pas pu vous connecter, car personne n’a encore autorisé Carte. Un administrateur peut l’autoriser pour tout le monde ; réessayez ensuite.',
    },
    resource_disabled: {
      title: 'L’adresse de l’application dans Entra ne correspond pas',
      text: 'Un administrateur doit vérifier l’URI d’ID d’application de l’inscription : il se compose de api://, de l’hôte de cette page et de l’ID client de l’application, dans Entra et dans le manifeste de l’application.',
    },
    domain_mismatch: {
      title: 'Le package de l’application appartient à une autre adresse',
      text: 'Le package installé dans Teams nomme un autre hôte que celui de cette page. Un administrateur doit charger le package créé pour cet hôte.',
    },
    manifest_incomplete: {
      title: 'Le package de l’application est trop ancien',
      text: 'Le package installé ne dit pas comment se connecter. Un administrateur doit charger le package le plus récent ; rouvrez ensuite l’application.',
    },
    cancelled: {
      title: 'La connexion a été fermée',
      text: 'La fenêtre de connexion a été fermée avant la fin. Réessayez.',
    },
    popup_blocked: {
      title: 'La fenêtre de connexion n’a pas pu s’ouvrir',
      text: 'Autorisez les fenêtres contextuelles pour cette page, puis réessayez.',
    },
    host_silent: {
      title: 'Teams ne répond pas',
      text: 'Cette page est affichée dans une autre, qui ne vous a pas connecté. Ouvrez l’application depuis Teams, ou dans sa propre fenêtre de navigateur.',
    },
    token_refused: {
      title: 'Carte n’accepte pas cette connexion',
      text: 'Un administrateur doit vérifier l’inscription d’application : requestedAccessTokenVersion doit être 2, et AAD_APP_CLIENT_ID de ce serveur doit être l’ID client de l’inscription.',
    },
    interaction_required: {
      title: 'Microsoft demande une étape de plus',
      text: 'Votre organisation veut une vérification supplémentaire avant de vous connecter ici. Réessayez et répondez à ce que Microsoft demande ; si rien ne s’affiche, ouvrez Carte dans un navigateur.',
    },
    access_blocked: {
      title: 'Les règles de votre organisation ne vous laissent pas entrer ici',
      text: 'Une stratégie d’accès conditionnel bloque Carte sur cet appareil ou à cet endroit. Essayez un appareil de votre organisation, ou demandez à votre administrateur de laisser passer Carte.',
    },
    not_assigned: {
      title: 'Cette application ne vous est pas attribuée',
      text: 'Votre organisation réserve Carte à certaines personnes. Un administrateur peut vous ajouter dans Entra : Applications d’entreprise, Carte, Utilisateurs et groupes.',
    },
    app_missing: {
      title: 'Carte n’est pas encore dans votre organisation',
      text: 'Entra n’y connaît pas cette application. Un administrateur l’ajoute en l’autorisant une fois ; réessayez ensuite.',
    },
    redirect_missing: {
      title: 'Une adresse manque dans l’inscription d’application',
      text: 'Un administrateur doit ajouter les adresses ci-dessous à l’inscription d’application, comme URI de redirection d’une application monopage.',
    },
    foreign_account: {
      title: 'Ce compte n’appartient pas à l’organisation',
      text: 'Carte est fait pour les comptes professionnels. Un compte personnel ou celui d’une autre organisation ne peut pas se connecter ; utilisez celui de votre organisation.',
    },
    cookies_blocked: {
      title: 'Le navigateur bloque la connexion de Microsoft',
      text: 'Autorisez les cookies tiers pour login.microsoftonline.com et réessayez, ou ouvrez Carte dans sa propre fenêtre de navigateur.',
    },
    entra_unreachable: {
      title: 'La connexion de Microsoft est injoignable',
      text: 'Vérifiez votre réseau, puis réessayez.',
    },
    token_version: {
      title: 'L’inscription d’application émet des jetons d’un ancien type',
      text: 'Un administrateur doit mettre requestedAccessTokenVersion à 2 dans le manifeste de l’inscription d’application. Cela prend effet en quelques minutes.',
    },
    token_audience: {
      title: 'Cette connexion est destinée à une autre application',
      text: 'Un administrateur doit vérifier que AAD_APP_CLIENT_ID de ce serveur est l’ID client de l’inscription que nomme le package de l’application.',
    },
    organization_refused: {
      title: 'Ce Carte n’admet pas votre organisation',
      text: 'La personne qui exploite ce serveur décide quelles organisations et applications peuvent se connecter (ALLOWED_TENANTS). Transmettez-lui les détails ci-dessous.',
    },
    not_started_here: {
      title: 'Cette connexion n’a pas commencé ici',
      text: 'L’adresse par laquelle vous êtes revenu appartient à une autre visite. Reconnectez-vous.',
    },
    sign_in_refused: {
      title: 'Microsoft ne vous a pas connecté',
      text: 'Réessayez. Si cela se reproduit, donnez les détails ci-dessous à votre administrateur.',
    },
    unknown: {
      title: 'Impossible de vous connecter',
      text: 'Réessayez. Si cela se reproduit, donnez les détails ci-dessous à votre administrateur.',
    },
  },
  shell: {
    skip: 'Aller au contenu',
    navigation: 'Carte',
    menu: 'Menu',
    cards: 'Cartes',
    import: 'Importation',
    visitors: 'Visiteurs',
    templates: 'Modèles',
    wallet: 'Wallet',
    directory: 'Annuaire',
    account: 'Compte de {{name}}',
    administrator: 'Administrateur',
    employee: 'Employé',
    theme: 'Thème',
    theme_system: 'Comme le système',
    theme_light: 'Clair',
    theme_dark: 'Sombre',
    theme_contrast: 'Contraste élevé',
    signOut: 'Se déconnecter',
    notFoundTitle: 'Page introuvable',
    notFound: 'Il n’y a rien à cette adresse',
    notFoundText: 'La page a peut-être été déplacée ou supprimée.',
    notFoundAction: 'Aller aux cartes',
  },
};
