import type { googleWallet as english } from '../en/google-wallet.ts';
import type { Translated } from '../texts.ts';

export const googleWallet: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Google Wallet',
  intro:
    'Dé la clave de una cuenta de servicio que pueda crear tarjetas de Wallet en nombre de su organización. Se prueba en Google antes de guardarla y nadie vuelve a verla.',
  issuerId: 'ID de emisor',
  issuerIdHint: 'El número largo de la consola de Google Pay & Wallet, como 3388000000012345678.',
  keyFile: 'Archivo de clave',
  keyFileHint: 'El archivo JSON que Google Cloud dio para la cuenta de servicio.',
  kept: 'Ya se pueden añadir tarjetas a Google Wallet',
  serviceAccount: 'Cuenta de servicio',
  given: 'Clave dada el',
  testOnly:
    'Hasta que Google apruebe su emisor, las tarjetas dicen «[TEST ONLY]» y solo los usuarios de la consola pueden guardar una. Solicite allí el acceso de publicación.',
  replace: 'Sustituir la clave',
  replaceText:
    'Use una clave para el mismo ID de emisor, para que las tarjetas entregadas sigan al día.',
  remove: 'Quitar Google Wallet',
  removeTitle: '¿Quitar Google Wallet?',
  removeText:
    'El botón desaparece de todas las tarjetas. Cada tarjeta entregada se desactiva en Google y se borra su texto; la clave se elimina tras la última. Tarjetas entregadas: {{passes}}.',
  removed: 'Se está quitando Google Wallet',
  closingTitle: 'Se está quitando Google Wallet',
  closingText:
    'Ninguna tarjeta lo ofrece ya y las entregadas se desactivan en Google. Quedan: {{passes}}. La clave se elimina tras la última. Sustituya la clave si al final quiere conservar Google Wallet.',
  removeNow: 'Quitar ahora mismo',
  removeNowTitle: '¿Quitar Google Wallet ahora mismo?',
  removeNowText:
    'La clave se elimina ya. Las tarjetas que aún no se han desactivado se quedan en los Wallets como están y nadie podrá cambiarlas: {{passes}}.',
  removedNow: 'Google Wallet se ha quitado',
  previewText: 'Una tarjeta tal como la muestra Google Wallet.',
  details: 'Detalles',
  links: 'Vínculos',
  guide: {
    title: 'Cómo obtener la clave',
    text: 'Necesita una cuenta de Google de su organización. Lleva unos veinte minutos; la aprobación de Google, algunos días más.',
    issuer: {
      title: 'Abrir una cuenta de emisor',
      steps: [
        'Inicie sesión en la consola de Google Pay & Wallet y rellene el perfil de la empresa.',
        'Abra «API de Google Wallet» y elija «Crear su primera tarjeta».',
        'Anote el ID de emisor, un número largo.',
      ],
      link: 'Abrir la consola',
    },
    api: {
      title: 'Habilitar la API de Google Wallet',
      steps: [
        'Elija o cree un proyecto en Google Cloud.',
        'Abra la API de Google Wallet y elija «Habilitar».',
      ],
      link: 'Abrir la API',
    },
    account: {
      title: 'Crear una cuenta de servicio y su clave',
      steps: [
        'Abra «Cuentas de servicio» y elija «Crear cuenta de servicio».',
        'Escriba un nombre, como carte-wallet, y elija «Listo». No necesita ningún rol.',
        'Ábrala y elija «Claves», «Agregar clave», «Crear clave nueva», «JSON». Se descarga un archivo.',
        'Guarde bien el archivo: quien lo tenga puede crear tarjetas en su nombre.',
      ],
      link: 'Abrir las cuentas de servicio',
    },
    invite: {
      title: 'Invitar a la cuenta de servicio',
      steps: [
        'En la consola de Google Pay & Wallet, abra «Usuarios» y elija «Invitar a un usuario».',
        'Escriba la dirección de correo de la cuenta de servicio y elija el nivel de acceso «Desarrollador».',
      ],
      link: 'Abrir la consola',
    },
    give: {
      title: 'Dárselos a Carte',
      steps: [
        'Escriba el ID de emisor en el formulario, elija el archivo JSON y después «Comprobar y guardar».',
      ],
    },
    publish: {
      title: 'Publicar',
      steps: [
        'Hasta entonces las tarjetas dicen «[TEST ONLY]» y solo los usuarios de la consola pueden guardar una.',
        'En la consola, abra «API de Google Wallet» y solicite el acceso de publicación.',
      ],
      link: 'Abrir la consola',
    },
  },
};
