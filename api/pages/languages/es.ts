import type { Language } from '../words.ts';

export const es: Language = {
  code: 'es',
  direction: 'ltr',
  words: {
    saveContact: 'Guardar contacto',
    contact: 'Contacto',
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
    video: 'Ver en YouTube',
    note: 'Acerca de',
    pronouns: 'Pronombres',
    scanCode: 'Escanee para abrir esta tarjeta',
    codeOfCard: 'Código QR de esta tarjeta',
    photoOf: (name) => `Foto de ${name}`,
    updated: (date) => `Actualizada el ${date}`,
    labelled: (label, value) => `${label}: ${value}`,
    tryAgain: 'Intentar de nuevo',
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
  },
};
