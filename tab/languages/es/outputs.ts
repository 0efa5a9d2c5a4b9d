import type { outputs as english } from '../en/outputs.ts';
import type { Translated } from '../texts.ts';

export const outputs: Translated<typeof english, 'one' | 'many' | 'other'> = {
  enlarge: 'Mostrar el código en toda la pantalla',
  fullScreen: 'Código QR en toda la pantalla',
  offline: 'Funciona sin red',
  offlineAlt: 'Código QR que contiene los datos de contacto de {{name}}',
  share: 'Compartir tarjeta',
  shareInTeams: 'Compartir en Teams',
  mail: 'Enviar por correo',
  message: 'Datos de contacto de {{name}}',
  wallet_apple: 'Añadir a Apple Wallet',
  wallet_google: 'Añadir a Google Wallet',
  title: 'Firma, fondos y archivos',
  signature: 'Firma de correo',
  signaturePreview: 'Vista previa de la firma',
  signatureCopy: 'Copiar firma',
  signatureCopied: 'Firma copiada',
  signatureOpen: 'Abrir firma',
  signatureRefused: 'Esta ventana no puede copiar. Abra la firma, seleccione todo y cópielo allí.',
  signatureStepCopy: 'Copie la firma.',
  signatureStepNew:
    'En el nuevo Outlook y en la web, abra Configuración, después Cuenta y después Firmas.',
  signatureStepClassic:
    'En el Outlook clásico, abra Archivo, después Opciones, después Correo y después Firmas.',
  signatureStepPaste: 'Péguela en una firma nueva y guarde.',
  backgrounds: 'Fondos para reuniones',
  backgroundsText:
    'Con su código en la esquina, 1920 por 1080 píxeles. En una reunión, abra Efectos, después Agregar nuevo, y elija el archivo.',
  background_paper: 'Papel',
  background_band: 'Franja',
  background_night: 'Noche',
  background_brand: 'Marca',
  files: 'Contacto y código como archivos',
  file_vcard: 'Contacto (vCard)',
  file_png: 'Código en PNG',
  file_svg: 'Código en SVG',
  file_pdf: 'Código en PDF',
  opensOutside: 'Se abren en su navegador, fuera de esta aplicación. Guárdelos allí.',
};
