import type { wallet as english } from '../en/wallet.ts';
import type { Translated } from '../texts.ts';

export const wallet: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Wallet',
  text: 'Una tarjeta se puede guardar en el monedero del móvil. Allí cambia cuando cambia la tarjeta y deja de ser válida cuando la tarjeta ya no está en la web.',
  apple: {
    title: 'Apple Wallet',
    intro:
      'Indica el certificado que Apple emite para las tarjetas Wallet de tu organización. Se comprueba antes de guardarlo y nadie lo vuelve a ver.',
    kind: 'Tienes',
    kindP12: 'Un archivo .p12',
    kindPem: 'Un certificado y su clave',
    p12: 'Archivo del certificado',
    p12Hint: 'Exportado de Acceso a Llaveros o creado con OpenSSL, con la clave privada dentro.',
    password: 'Contraseña del archivo',
    passphrase: 'Frase de contraseña de la clave',
    passwordHint: 'Déjalo vacío si no hay ninguna.',
    certificate: 'Certificado',
    certificateHint: 'pass.cer, como lo da Apple, o texto PEM.',
    privateKey: 'Clave privada',
    privateKeyHint: 'pass.key, como texto PEM.',
    intermediate: 'Certificado intermedio de Apple',
    intermediateHint:
      'AppleWWDRCAG4.cer. No hace falta si está en tu archivo o si quien gestiona Carte ya lo ha configurado.',
    chooseFile: 'Elegir archivo',
    chooseFileFor: 'Elegir archivo: {{field}}',
    noFile: 'Ningún archivo elegido',
    submit: 'Comprobar y guardar',
    checking: 'Comprobando',
    kept: 'Ya se pueden añadir tarjetas a Apple Wallet',
    deployment:
      'Quien gestiona Carte ha configurado Apple Wallet para todos. Con un certificado propio, las tarjetas Wallet llevan el nombre de tu organización.',
    giveOwn: 'Usar un certificado propio',
    replace: 'Sustituir el certificado',
    replaceText:
      'Usa un certificado para el mismo Pass Type ID, para que las tarjetas entregadas sigan al día.',
    remove: 'Quitar Apple Wallet',
    removeTitle: '¿Quitar Apple Wallet?',
    removeText:
      'El botón desaparece de todas las tarjetas y el certificado se elimina. Las tarjetas Wallet entregadas se quedan en los móviles y no vuelven a cambiar: {{passes}}.',
    removed: 'Se ha quitado Apple Wallet',
    problem: 'Las tarjetas Wallet necesitan atención',
    endsSoon: 'El certificado caduca el {{date}}',
    endsSoonText:
      'Crea antes uno nuevo para el mismo Pass Type ID y sustituye este. Si no, nadie podrá añadir una tarjeta y ninguna cambiará.',
    endsSoonOfServer:
      'Quien administra este Carte tiene que renovarlo antes. Si no, nadie podrá añadir una tarjeta y ninguna cambiará.',
    made: 'Tarjetas Wallet',
    devices: 'Dispositivos al día',
    voided: 'No válidas',
    failed: 'Sin actualizar',
    changed: 'Último cambio',
    never: 'Ninguno',
    ends: 'Fin del certificado',
    passType: 'Pass Type ID',
    team: 'Equipo',
    failedTitle: 'Estas tarjetas Wallet no están al día',
    deletedCard: 'Una tarjeta eliminada',
  },
  preview: {
    title: 'Vista previa',
    text: 'Una tarjeta tal como la muestra Wallet en un iPhone.',
    card: 'Tarjeta',
    noCard: 'Aún no hay tarjetas. Importa personas y aquí verás sus tarjetas Wallet.',
    back: 'Al dorso',
  },
  guide: {
    title: 'Cómo obtener el certificado',
    text: 'Necesitas ser miembro del Apple Developer Program. Lleva unos diez minutos, y otra vez cada año.',
    copy: 'Copiar el comando',
    copied: 'Copiado',
    request: {
      title: 'Crear una solicitud de firma',
      steps: [
        'Abre un terminal y ejecuta el comando de abajo. Crea pass.key y pass.csr.',
        'Guarda bien pass.key: quien la tenga puede crear tarjetas Wallet en tu nombre.',
      ],
    },
    identifier: {
      title: 'Registrar un Pass Type ID',
      steps: [
        'Inicia sesión en Apple Developer y abre Identifiers.',
        'Pulsa +, elige Pass Type IDs y pulsa Continue.',
        'Escribe una descripción y un identificador, como pass.com.contoso.cards.',
        'Pulsa Register. Conserva este identificador: las tarjetas entregadas dependen de él.',
      ],
      link: 'Abrir Identifiers',
    },
    issue: {
      title: 'Crear el certificado',
      steps: [
        'Abre tu Pass Type ID y pulsa Create Certificate.',
        'Elige pass.csr y pulsa Continue.',
        'Descarga pass.cer. Vale alrededor de un año.',
      ],
      link: 'Abrir Identifiers',
    },
    intermediate: {
      title: 'Descargar el certificado intermedio de Apple',
      steps: [
        'Descarga “Worldwide Developer Relations - G4”. El archivo se llama AppleWWDRCAG4.cer.',
      ],
      link: 'Abrir los certificados de Apple',
    },
    give: {
      title: 'Entregarlos a Carte',
      steps: [
        'Elige “Un certificado y su clave” en el formulario.',
        'Elige pass.cer, pass.key y AppleWWDRCAG4.cer y pulsa Comprobar y guardar.',
      ],
    },
  },
};
