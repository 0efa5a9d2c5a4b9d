import type { outputs as english } from '../en/outputs.ts';
import type { Translated } from '../texts.ts';

export const outputs: Translated<typeof english, 'one' | 'many' | 'other'> = {
  enlarge: 'Afficher le code sur tout l’écran',
  fullScreen: 'Code QR sur tout l’écran',
  offline: 'Fonctionne sans réseau',
  offlineAlt: 'Code QR qui contient les coordonnées de {{name}}',
  share: 'Partager la carte',
  shareInTeams: 'Partager dans Teams',
  mail: 'Envoyer par e-mail',
  message: 'Coordonnées de {{name}}',
  wallet_apple: 'Ajouter à Apple Wallet',
  wallet_google: 'Ajouter à Google Wallet',
  title: 'Signature, arrière-plans, fichiers',
  signature: 'Signature d’e-mail',
  signaturePreview: 'Aperçu de la signature',
  signatureCopy: 'Copier la signature',
  signatureCopied: 'Signature copiée',
  signatureOpen: 'Ouvrir la signature',
  signatureRefused:
    'Cette fenêtre n’a pas le droit de copier. Ouvrez la signature, sélectionnez tout et copiez-la là-bas.',
  signatureStepCopy: 'Copiez la signature.',
  signatureStepNew:
    'Dans le nouvel Outlook et sur le web, ouvrez Paramètres, puis Compte, puis Signatures.',
  signatureStepClassic:
    'Dans Outlook classique, ouvrez Fichier, puis Options, puis Courrier, puis Signatures.',
  signatureStepPaste: 'Collez-la dans une nouvelle signature et enregistrez.',
  backgrounds: 'Arrière-plans de réunion',
  backgroundsText:
    'Avec votre code dans le coin, 1920 sur 1080 pixels. Dans une réunion, ouvrez Effets, puis Ajouter, et choisissez le fichier.',
  background_paper: 'Papier',
  background_band: 'Bande',
  background_night: 'Nuit',
  background_brand: 'Marque',
  files: 'Contact et code en fichiers',
  file_vcard: 'Fiche de contact (vCard)',
  file_png: 'Code en PNG',
  file_svg: 'Code en SVG',
  file_pdf: 'Code en PDF',
  opensOutside:
    'Ils s’ouvrent dans votre navigateur, hors de cette application. Enregistrez-les là-bas.',
};
