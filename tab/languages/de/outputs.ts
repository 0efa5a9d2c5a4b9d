import type { outputs as english } from '../en/outputs.ts';
import type { Translated } from '../texts.ts';

export const outputs: Translated<typeof english, 'one' | 'other'> = {
  enlarge: 'Den Code auf dem ganzen Bildschirm zeigen',
  fullScreen: 'QR-Code auf dem ganzen Bildschirm',
  offline: 'Funktioniert ohne Netz',
  offlineAlt: 'QR-Code, der die Kontaktdaten von {{name}} enthält',
  share: 'Karte teilen',
  shareInTeams: 'In Teams teilen',
  mail: 'Per E-Mail senden',
  message: 'Kontaktdaten von {{name}}',
  wallet_apple: 'Zu Apple Wallet hinzufügen',
  wallet_google: 'Zu Google Wallet hinzufügen',
  title: 'Signatur, Hintergründe, Dateien',
  signature: 'E-Mail-Signatur',
  signaturePreview: 'Vorschau der Signatur',
  signatureCopy: 'Signatur kopieren',
  signatureCopied: 'Signatur kopiert',
  signatureOpen: 'Signatur öffnen',
  signatureRefused:
    'Dieses Fenster darf nicht kopieren. Öffnen Sie die Signatur, markieren Sie alles und kopieren Sie es dort.',
  signatureStepCopy: 'Kopieren Sie die Signatur.',
  signatureStepNew: 'Im neuen Outlook und im Web: Einstellungen, dann Konto, dann Signaturen.',
  signatureStepClassic:
    'Im klassischen Outlook: Datei, dann Optionen, dann E-Mail, dann Signaturen.',
  signatureStepPaste: 'Fügen Sie sie in eine neue Signatur ein und speichern Sie.',
  backgrounds: 'Hintergründe für Besprechungen',
  backgroundsText:
    'Mit Ihrem Code in der Ecke, 1920 mal 1080 Pixel. Öffnen Sie in der Besprechung die Effekte, dann Neu hinzufügen, und wählen Sie die Datei.',
  background_paper: 'Papier',
  background_band: 'Streifen',
  background_night: 'Nacht',
  background_brand: 'Marke',
  files: 'Kontakt und Code als Dateien',
  file_vcard: 'Kontakt (vCard)',
  file_png: 'Code als PNG',
  file_svg: 'Code als SVG',
  file_pdf: 'Code als PDF',
  opensOutside: 'Sie öffnen sich in Ihrem Browser, außerhalb dieser App. Speichern Sie sie dort.',
};
