import type { connecting as english } from '../en/connecting.ts';
import type { Translated } from '../texts.ts';

export const connecting: Translated<typeof english, 'one' | 'many' | 'other'> = {
  connect: {
    title: 'Connecter votre annuaire',
    text: 'Rien n’est enregistré avant que le test ait lu votre annuaire.',
    tenantId: 'ID de l’annuaire (locataire)',
    tenantIdHint: 'Sur la page « Vue d’ensemble » de l’inscription d’application.',
    clientId: 'ID d’application (client)',
    clientIdHint: 'Sur la même page « Vue d’ensemble ».',
    credential: 'Comment l’application se connecte',
    secretKind: 'Secret client',
    certificateKind: 'Certificat',
    clientSecret: 'Valeur du secret client',
    clientSecretHint:
      'La colonne « Valeur » sous « Certificats et secrets », pas l’« ID de secret ».',
    showSecret: 'Afficher le secret',
    hideSecret: 'Masquer le secret',
    privateKeyPem: 'Clé privée (PEM)',
    privateKeyPemHint:
      'De -----BEGIN PRIVATE KEY----- à la ligne END. Elle reste chiffrée et n’est plus jamais affichée.',
    certificatePem: 'Certificat (PEM)',
    certificatePemHint: 'La partie publique, celle que vous chargez dans Entra.',
    chooseFile: 'Choisir un fichier',
    chooseFileFor: 'Choisir un fichier : {{field}}',
    submit: 'Tester et connecter',
    practiceTitle: 'Ceci est un entraînement',
    practice:
      'L’annuaire d’entraînement a une inscription d’application toute prête ; vous pouvez donc sauter les étapes dans Entra.',
    fillPractice: 'Remplir avec les valeurs de l’annuaire d’entraînement',
    issue: {
      required: 'Ceci est nécessaire.',
      not_guid: 'Un ID a 36 caractères, par exemple 8f2b1c4e-90ab-4cde-8123-4567890abcde.',
      domain:
        'C’est un nom de domaine. L’ID de l’annuaire (locataire) est le long numéro de la page « Vue d’ensemble ».',
      same_ids:
        'Les deux champs contiennent le même ID. L’un est celui de l’annuaire, l’autre celui de l’application.',
      secret_id:
        'Cela ressemble à l’ID de secret. La valeur est dans la colonne à côté et ne s’affiche qu’une fois.',
      not_pem: 'Collez le texte PEM, de la ligne BEGIN à la ligne END.',
      is_certificate: 'C’est un certificat. La clé privée va ici.',
      is_key: 'C’est une clé privée. Le certificat va ici.',
      encrypted_key:
        'Cette clé privée a un mot de passe. Enregistrez-la sans mot de passe et collez-la.',
    },
    steps: {
      title: 'Test',
      testing: 'Test de la connexion. Cela prend quelques secondes.',
      reach: 'Joindre Microsoft',
      sign_in: 'Connecter l’application',
      read_people: 'Lire les personnes',
      read_rights: 'Lire le nom et les autorisations de l’annuaire',
      done: 'fait',
      failed: 'échec',
      waiting: 'pas essayé',
    },
    openExisting: 'Afficher les annuaires connectés',
  },
  consent: {
    needs:
      'Chez Microsoft, il faut un administrateur général ou un administrateur de rôle privilégié.',
    choose: 'Connecter en un clic',
    title: 'Autoriser Carte dans votre annuaire',
    text: 'Carte lit les personnes et les groupes de l’annuaire dans lequel vous êtes connecté, et n’y écrit jamais.',
    steps: [
      'Ouvrez la page de Microsoft et connectez-vous.',
      'Lisez ce que Carte peut faire, puis choisissez Accepter.',
      'Revenez ici. Cette page continue toute seule.',
    ],
    open: 'Ouvrir la page de Microsoft',
    copy: 'Copier le lien pour un collègue',
    copied: 'Lien copié',
    waiting: 'En attente de Microsoft',
    patience: 'Microsoft met jusqu’à une minute pour transmettre le consentement.',
    again: 'Redemander',
    allowedAlready: 'Déjà autorisé : tester et connecter',
    askAgain: 'Redemander le consentement',
  },
  guide: {
    title: 'Comment obtenir les valeurs',
    text: 'Il vous faut un rôle qui peut inscrire des applications et, pour l’étape 3, un rôle qui peut donner son consentement, par exemple « Administrateur de rôle privilégié ».',
    register: {
      title: 'Inscrire une application',
      link: 'Ouvrir Inscriptions d’applications',
      steps: [
        'Sélectionnez « Nouvelle inscription ».',
        'Donnez-lui un nom, par exemple Annuaire Carte.',
        'Choisissez « Comptes dans cet annuaire d’organisation uniquement ». Aucun URI de redirection n’est nécessaire.',
        'Sélectionnez « S’inscrire ».',
      ],
    },
    copyIds: {
      title: 'Copier deux ID',
      link: 'Ouvrir la page Vue d’ensemble',
      steps: [
        'Copiez l’ID d’application (client).',
        'Copiez l’ID de l’annuaire (locataire), juste en dessous.',
      ],
    },
    permissions: {
      title: 'Lui permettre de lire les personnes',
      link: 'Ouvrir Autorisations de l’API',
      steps: [
        'Sélectionnez « Ajouter une autorisation », « Microsoft Graph », puis « Autorisations d’application ».',
        'Ajoutez User.Read.All : pour lire les personnes et leurs photos.',
        'Si vous voulez, ajoutez GroupMember.Read.All pour choisir des personnes par groupe, et Application.Read.All pour que Carte vous prévienne avant l’expiration du secret.',
        'Sélectionnez « Accorder le consentement de l’administrateur » et confirmez.',
      ],
    },
    secret: {
      title: 'Créer un secret ou charger un certificat',
      link: 'Ouvrir Certificats et secrets',
      steps: [
        'Sélectionnez « Nouveau secret client », choisissez sa durée et ajoutez-le.',
        'Copiez tout de suite la valeur : elle ne s’affiche que cette fois. Vous n’avez pas besoin de l’ID de secret à côté.',
        'À la place d’un secret, vous pouvez charger un certificat et coller ici ses deux textes PEM.',
      ],
    },
  },
};
