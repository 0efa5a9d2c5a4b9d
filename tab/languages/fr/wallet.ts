import type { wallet as english } from '../en/wallet.ts';
import type { Translated } from '../texts.ts';

export const wallet: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Wallet',
  text: 'Une carte peut être gardée dans le Wallet d’un téléphone. Elle y change quand la carte change, et n’y est plus valable quand la carte n’est plus en ligne.',
  apple: {
    title: 'Apple Wallet',
    intro:
      'Donnez le certificat qu’Apple délivre pour les cartes Wallet de votre organisation. Il est vérifié avant d’être conservé, et personne ne le revoit.',
    kind: 'Vous avez',
    kindP12: 'Un fichier .p12',
    kindPem: 'Un certificat et sa clé',
    p12: 'Fichier du certificat',
    p12Hint: 'Exporté depuis Trousseaux d’accès ou créé avec OpenSSL, avec la clé privée.',
    password: 'Mot de passe du fichier',
    passphrase: 'Phrase secrète de la clé',
    passwordHint: 'Laissez vide s’il n’y en a pas.',
    certificate: 'Certificat',
    certificateHint: 'pass.cer, tel qu’Apple le donne, ou texte PEM.',
    privateKey: 'Clé privée',
    privateKeyHint: 'pass.key, en texte PEM.',
    intermediate: 'Certificat intermédiaire d’Apple',
    intermediateHint:
      'AppleWWDRCAG4.cer. Inutile s’il est dans votre fichier ou si la personne qui gère Carte l’a déjà configuré.',
    chooseFile: 'Choisir un fichier',
    chooseFileFor: 'Choisir un fichier : {{field}}',
    noFile: 'Aucun fichier choisi',
    submit: 'Vérifier et conserver',
    checking: 'Vérification',
    kept: 'Les cartes peuvent maintenant être ajoutées à Apple Wallet',
    deployment:
      'La personne qui gère Carte a configuré Apple Wallet pour tous. Avec votre propre certificat, les cartes Wallet sont au nom de votre organisation.',
    giveOwn: 'Utiliser votre certificat',
    replace: 'Remplacer le certificat',
    replaceText:
      'Prenez un certificat pour le même Pass Type ID, afin que les cartes distribuées restent à jour.',
    remove: 'Retirer Apple Wallet',
    removeTitle: 'Retirer Apple Wallet ?',
    removeText:
      'Le bouton disparaît de toutes les cartes et le certificat est supprimé. Les cartes Wallet distribuées restent sur les téléphones et ne changent plus jamais : {{passes}}.',
    removed: 'Apple Wallet est retiré',
    problem: 'Les cartes Wallet demandent votre attention',
    endsSoon: 'Le certificat expire le {{date}}',
    endsSoonText:
      'Créez-en un nouveau pour le même Pass Type ID et remplacez celui-ci avant. Sinon, personne ne peut ajouter de carte et aucune ne change.',
    endsSoonOfServer:
      'La personne qui exploite ce Carte doit le renouveler avant. Sinon, personne ne peut ajouter de carte et aucune ne change.',
    made: 'Cartes Wallet',
    devices: 'Appareils tenus à jour',
    voided: 'Non valables',
    failed: 'Pas à jour',
    changed: 'Dernière modification',
    never: 'Aucune',
    ends: 'Fin du certificat',
    passType: 'Pass Type ID',
    team: 'Équipe',
    failedTitle: 'Ces cartes Wallet ne sont pas à jour',
    deletedCard: 'Une carte supprimée',
  },
  preview: {
    title: 'Aperçu',
    text: 'Une carte telle qu’un iPhone la montre dans Wallet.',
    card: 'Carte',
    noCard:
      'Il n’y a pas encore de carte. Importez des personnes, leurs cartes Wallet apparaîtront ici.',
    back: 'Au verso',
  },
  guide: {
    title: 'Comment obtenir le certificat',
    text: 'Il vous faut une adhésion à l’Apple Developer Program. Comptez dix minutes, puis autant une fois par an.',
    copy: 'Copier la commande',
    copied: 'Copié',
    request: {
      title: 'Créer une demande de signature',
      steps: [
        'Ouvrez un terminal et exécutez la commande ci-dessous. Elle crée pass.key et pass.csr.',
        'Gardez pass.key en lieu sûr : qui l’a peut créer des cartes Wallet en votre nom.',
      ],
    },
    identifier: {
      title: 'Enregistrer un Pass Type ID',
      steps: [
        'Connectez-vous à Apple Developer et ouvrez Identifiers.',
        'Appuyez sur +, choisissez Pass Type IDs et appuyez sur Continue.',
        'Saisissez une description et un identifiant, par exemple pass.com.contoso.cards.',
        'Appuyez sur Register. Gardez cet identifiant : les cartes distribuées y sont liées.',
      ],
      link: 'Ouvrir Identifiers',
    },
    issue: {
      title: 'Créer le certificat',
      steps: [
        'Ouvrez votre Pass Type ID et appuyez sur Create Certificate.',
        'Choisissez pass.csr et appuyez sur Continue.',
        'Téléchargez pass.cer. Il est valable environ un an.',
      ],
      link: 'Ouvrir Identifiers',
    },
    intermediate: {
      title: 'Télécharger le certificat intermédiaire d’Apple',
      steps: [
        'Téléchargez « Worldwide Developer Relations - G4 ». Le fichier s’appelle AppleWWDRCAG4.cer.',
      ],
      link: 'Ouvrir les certificats d’Apple',
    },
    give: {
      title: 'Les donner à Carte',
      steps: [
        'Choisissez « Un certificat et sa clé » dans le formulaire.',
        'Choisissez pass.cer, pass.key et AppleWWDRCAG4.cer, puis appuyez sur Vérifier et conserver.',
      ],
    },
  },
};
