import type { Language } from '../words.ts';

export const es: Language = {
  code: 'es',
  direction: 'ltr',
  words: {
    saveContact: 'Guardar contacto',
    contact: 'Contacto',
    hints: {
      ios: 'Después, desplácese hacia abajo y toque «Crear nuevo contacto».',
      iosOther:
        'Después, toque «Crear nuevo contacto». Si no se abre nada, abra esta página en Safari.',
      android: 'Después, abra el archivo y elija Contactos.',
      desktop: 'Después, abra el archivo para añadirlo a sus contactos.',
      inAppIos:
        'Puede que esta aplicación no permita guardar. Abra su menú (•••) y elija «Abrir en el navegador».',
      wechat:
        'WeChat no puede guardar contactos. Toque ••• arriba y elija «Abrir en el navegador».',
      inAppAndroid: {
        text: 'Puede que esta aplicación no permita guardar.',
        open: 'Abrir en el navegador',
      },
    },
    wallets: { apple: 'Añadir a Apple Wallet', google: 'Añadir a Google Wallet' },
    copy: {
      offer: 'Copiar los datos',
      done: 'Copiado',
      byHand: 'Seleccione este texto y cópielo:',
    },
    contactDetails: 'Datos de contacto',
    phone: {
      work: 'Teléfono del trabajo',
      mobile: 'Móvil',
      fax: 'Fax',
      home: 'Teléfono particular',
      other: 'Teléfono',
    },
    extension: (digits) => `ext. ${digits}`,
    email: { work: 'Correo del trabajo', home: 'Correo personal', other: 'Correo' },
    address: 'Dirección',
    office: 'Oficina',
    website: 'Sitio web',
    profiles: 'Perfiles',
    video: {
      title: 'Vídeo',
      play: 'Reproducir el vídeo',
      source: 'YouTube solo recibe datos cuando lo reproduce.',
    },
    note: 'Acerca de',
    pronouns: 'Pronombres',
    scanCode: 'Escanee para abrir esta tarjeta',
    codeOfCard: 'Código QR de esta tarjeta',
    photoOf: (name) => `Foto de ${name}`,
    updated: (date) => `Actualizada el ${date}`,
    labelled: (label, value) => `${label}: ${value}`,
    privacy: 'Aviso de privacidad',
    tryAgain: 'Intentar de nuevo',
    exchange: {
      open: 'Compartir mis datos',
      title: (name) => `Comparta sus datos con ${name}`,
      name: 'Su nombre',
      company: 'Empresa',
      note: 'Mensaje',
      optional: 'opcional',
      reach: 'Indique un correo electrónico, un número de teléfono o ambos.',
      consent: (company, days) =>
        `Acepto que ${company ?? 'la organización de esta tarjeta'} conserve estos datos durante un máximo de ${days} días y se ponga en contacto conmigo. Puedo pedir que se eliminen en cualquier momento.`,
      send: 'Enviar mis datos',
      check: 'Aún no se ha enviado nada. Corrija lo que está marcado y envíelo de nuevo.',
      elsewhere: 'Aún no se ha enviado nada. Compruebe sus datos y envíelos desde aquí.',
      problems: {
        name: 'Escriba su nombre.',
        reach: 'Escriba un correo electrónico o un número de teléfono.',
        email: 'Escriba un correo electrónico, por ejemplo ada@example.com.',
        phone: 'Escriba un número de teléfono, por ejemplo +34 910 000 000.',
        tooLong: (max) => `Acorte este texto a ${max} caracteres.`,
        consent: 'Marque esta casilla si está de acuerdo. De lo contrario, no se envía nada.',
      },
      thanks: {
        title: 'Sus datos se han enviado',
        text: (name) => `${name} ya puede ponerse en contacto con usted.`,
      },
      back: 'Volver a la tarjeta',
    },
    gone: {
      title: 'Esta tarjeta ya no está en uso',
      text: 'Pida un nuevo contacto a la empresa que se la entregó.',
    },
    instead: {
      page: 'Puede contactar con el equipo en su propia página.',
      openPage: 'Abrir la página del equipo',
      colleague: 'Puede contactar con otra persona de la empresa.',
      openCard: (name) => `Abrir la tarjeta de ${name}`,
    },
    consent: {
      granted: {
        title: 'Carte está autorizado',
        text: 'Su organización permite que Carte lea su directorio. Vuelva a Carte: continúa por sí solo. Puede cerrar esta página.',
      },
      declined: {
        title: 'Se rechazó el consentimiento',
        text: 'No se ha conectado nada. Vuelva a Carte y pídalo de nuevo cuando quiera. Puede cerrar esta página.',
      },
      needsAdmin: {
        title: 'Esta cuenta no puede autorizarlo',
        text: 'Para autorizar una aplicación para toda la organización hace falta un administrador global o un administrador de roles con privilegios. Vuelva a Carte y pídalo de nuevo con una cuenta así, o envíe el enlace a quien la tenga.',
      },
      elsewhere: {
        title: 'Era otra organización',
        text: 'La cuenta pertenece a una organización distinta de la que lo pidió. Vuelva a Carte, pídalo de nuevo y elija una cuenta de su propia organización.',
      },
      refused: {
        title: 'Microsoft no lo aceptó',
        text: 'No se ha conectado nada. Busque el número de abajo en login.microsoftonline.com/error, corrija la causa y pídalo de nuevo en Carte.',
      },
      over: {
        title: 'Este enlace ya no sirve',
        text: 'Ya se usó o tiene más de media hora. Si ha autorizado Carte, vuelva allí y elija «Probar y conectar»; si no, pídalo de nuevo allí.',
      },
    },
    notFound: {
      title: 'Aquí no hay ninguna tarjeta',
      text: 'Compruebe la dirección o escanee el código de nuevo.',
    },
    tooMany: {
      title: 'Demasiadas solicitudes',
      text: 'Espere un minuto y vuelva a abrir la tarjeta.',
    },
    unavailable: {
      title: 'La tarjeta no se puede mostrar en este momento',
      text: 'El fallo es nuestro. Inténtelo de nuevo en un momento.',
    },
    walletDown: {
      title: 'Google Wallet no responde en este momento',
      text: 'No se ha perdido nada. Inténtelo de nuevo en un momento.',
    },
  },
};
