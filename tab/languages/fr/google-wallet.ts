import type { googleWallet as english } from '../en/google-wallet.ts';
import type { Translated } from '../texts.ts';

export const googleWallet: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Google Wallet',
  intro:
    'Donnez la clé d’un compte de service qui peut créer des cartes Wallet au nom de votre organisation. Elle est essayée chez Google avant d’être gardée, et personne ne la revoit.',
  issuerId: 'ID d’émetteur',
  issuerIdHint:
    'Le long numéro de la console Google Pay & Wallet, par exemple 3388000000012345678.',
  keyFile: 'Fichier de clé',
  keyFileHint: 'Le fichier JSON que Google Cloud a donné pour le compte de service.',
  kept: 'Les cartes peuvent maintenant être ajoutées à Google Wallet',
  serviceAccount: 'Compte de service',
  given: 'Clé donnée le',
  testOnly:
    'Tant que Google n’a pas approuvé votre émetteur, les cartes portent « [TEST ONLY] » et seuls les utilisateurs de la console peuvent en garder une. Demandez-y l’accès à la publication.',
  replace: 'Remplacer la clé',
  replaceText:
    'Utilisez une clé pour le même ID d’émetteur, pour que les cartes distribuées restent à jour.',
  remove: 'Retirer Google Wallet',
  removeTitle: 'Retirer Google Wallet ?',
  removeText:
    'Le bouton disparaît de toutes les cartes. Chaque carte distribuée est désactivée chez Google et son texte effacé ; la clé est supprimée après la dernière. Cartes distribuées : {{passes}}.',
  removed: 'Google Wallet est en cours de retrait',
  closingTitle: 'Google Wallet est en cours de retrait',
  closingText:
    'Plus aucune carte ne le propose et les cartes distribuées sont désactivées chez Google. Restantes : {{passes}}. La clé est supprimée après la dernière. Remplacez la clé pour garder finalement Google Wallet.',
  removeNow: 'Retirer immédiatement',
  removeNowTitle: 'Retirer Google Wallet immédiatement ?',
  removeNowText:
    'La clé est supprimée maintenant. Les cartes pas encore désactivées restent telles quelles dans les Wallets et personne ne peut plus les changer : {{passes}}.',
  removedNow: 'Google Wallet est retiré',
  previewText: 'Une carte telle que Google Wallet la montre.',
  details: 'Détails',
  links: 'Liens',
  guide: {
    title: 'Comment obtenir la clé',
    text: 'Il vous faut un compte Google de votre organisation. Cela prend une vingtaine de minutes ; l’approbation de Google, quelques jours de plus.',
    issuer: {
      title: 'Ouvrir un compte d’émetteur',
      steps: [
        'Connectez-vous à la console Google Pay & Wallet et remplissez le profil de l’entreprise.',
        'Ouvrez « API Google Wallet » et choisissez « Créer votre première carte ».',
        'Notez l’ID d’émetteur, un long numéro.',
      ],
      link: 'Ouvrir la console',
    },
    api: {
      title: 'Activer l’API Google Wallet',
      steps: [
        'Choisissez ou créez un projet dans Google Cloud.',
        'Ouvrez l’API Google Wallet et choisissez « Activer ».',
      ],
      link: 'Ouvrir l’API',
    },
    account: {
      title: 'Créer un compte de service et sa clé',
      steps: [
        'Ouvrez « Comptes de service » et choisissez « Créer un compte de service ».',
        'Saisissez un nom, par exemple carte-wallet, puis choisissez « OK ». Aucun rôle n’est nécessaire.',
        'Ouvrez-le et choisissez « Clés », « Ajouter une clé », « Créer une clé », « JSON ». Un fichier est téléchargé.',
        'Gardez ce fichier en lieu sûr : qui l’a peut créer des cartes en votre nom.',
      ],
      link: 'Ouvrir les comptes de service',
    },
    invite: {
      title: 'Inviter le compte de service',
      steps: [
        'Dans la console Google Pay & Wallet, ouvrez « Utilisateurs » et choisissez « Inviter un utilisateur ».',
        'Saisissez l’adresse e-mail du compte de service et choisissez le niveau d’accès « Développeur ».',
      ],
      link: 'Ouvrir la console',
    },
    give: {
      title: 'Les donner à Carte',
      steps: [
        'Saisissez l’ID d’émetteur dans le formulaire, choisissez le fichier JSON, puis « Vérifier et garder ».',
      ],
    },
    publish: {
      title: 'Publier',
      steps: [
        'D’ici là, les cartes portent « [TEST ONLY] » et seuls les utilisateurs de la console peuvent en garder une.',
        'Dans la console, ouvrez « API Google Wallet » et demandez l’accès à la publication.',
      ],
      link: 'Ouvrir la console',
    },
  },
};
