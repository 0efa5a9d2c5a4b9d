import type { ways as english } from '../en/ways.ts';
import type { Translated } from '../texts.ts';

export const ways: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Comment voulez-vous vous connecter ?',
  recommended: 'Recommandé',
  consent: {
    title: 'En un clic',
    text: 'Autorisez l’application de Carte chez Microsoft. Rien à inscrire, rien à copier.',
  },
  made: {
    title: 'Votre application, avec un certificat de Carte',
    text: 'Carte crée le certificat, et un script peut faire le reste. Aucun secret à copier ; il est valable un an.',
    kind: 'Certificat de Carte',
  },
  secret: {
    title: 'Votre application, avec un secret',
    text: 'Un secret client, ou votre propre certificat.',
  },
  script: {
    title: 'Laisser un script faire les étapes 1, 3 et 4',
    text: 'Il inscrit l’application avec ce certificat, lui permet de lire les personnes et les groupes et rien d’autre, et affiche les deux ID. Collez-le dans Azure Cloud Shell et exécutez-le ; copiez ensuite les deux ID ensemble et collez-les dans le premier champ.',
    azureCli: 'Azure CLI (Bash)',
    powerShell: 'Graph PowerShell 7',
    copy: 'Copier le script',
    copied: 'Script copié',
    open: 'Ouvrir Azure Cloud Shell',
  },
  steps: {
    title: 'Connecter avec un certificat de Carte',
    roles:
      'Il vous faut un rôle qui peut inscrire des applications et, pour l’étape 4, un rôle qui peut donner son consentement, par exemple « Administrateur de rôle privilégié ».',
    done: 'fait',
    mend: 'à revoir',
    step: 'Étape {{number}} sur {{total}} :',
    register: {
      title: 'Inscrire une application',
      text: 'Nommez-la « {{name}} », laissez le reste tel quel et sélectionnez « S’inscrire ».',
      name: 'Annuaire Carte',
      copy: 'Copier le nom',
      copied: 'Nom copié',
      link: 'Ouvrir une nouvelle inscription',
    },
    ids: {
      title: 'Coller ses deux ID',
      text: 'Tous deux figurent sur la page qui s’ouvre après l’inscription.',
    },
    certificate: {
      title: 'Charger le certificat',
      text: 'Téléchargez le fichier. Dans Entra, choisissez « Certificats », puis « Charger le certificat », choisissez le fichier et sélectionnez « Ajouter ».',
      download: 'Télécharger le certificat',
      again: 'Télécharger à nouveau',
      another: 'En créer un autre',
      earlier:
        'Vous avez déjà créé celui-ci et ne l’avez pas encore utilisé. S’il est déjà dans Entra, continuez ; sinon, chargez-le ou créez-en un autre.',
      link: 'Ouvrir Certificats et secrets',
      name: 'Nom',
      made: 'Créé',
      thumbprint: 'Empreinte',
      until: 'Valable jusqu’au',
      compare: 'Une fois le certificat chargé, Entra affiche la même empreinte.',
      needed: 'Téléchargez d’abord le certificat, puis chargez-le dans Entra.',
      lost: 'Le certificat précédent n’est plus conservé. Si vous l’aviez chargé, il ne sert plus à rien : téléchargez-en un nouveau et chargez-le dans Entra.',
    },
    permissions: {
      steps: [
        'Sélectionnez « Ajouter une autorisation », « Microsoft Graph », puis « Autorisations d’application ».',
        'Cochez User.Read.All pour lire les personnes et leurs photos et, si vous voulez, GroupMember.Read.All pour choisir des personnes par groupe. Sélectionnez ensuite « Ajouter des autorisations ».',
        'Sélectionnez « Accorder le consentement de l’administrateur » et confirmez.',
      ],
    },
    test: {
      title: 'Tester et connecter',
      text: 'Carte se connecte avec le certificat et lit des personnes avant d’enregistrer quoi que ce soit.',
    },
  },
};
