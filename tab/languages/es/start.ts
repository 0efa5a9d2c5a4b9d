import type { start as english } from '../en/start.ts';
import type { Translated } from '../texts.ts';

export const start: Translated<typeof english, 'one' | 'many' | 'other'> = {
  loading: 'Abriendo Carte',
  product: 'Carte',
  welcome: {
    title: 'Tarjetas de visita que se actualizan solas',
    text: 'Carte crea una tarjeta de visita digital para cada persona de su directorio de Microsoft Entra. Para empezar, inicie sesión con su cuenta profesional.',
    practice:
      'Este es el directorio de prácticas: las personas son inventadas y nada sale de este equipo. Inicie sesión como administrador para verlo todo.',
    signIn: 'Iniciar sesión',
    signingIn: 'Abriendo la página de inicio de sesión',
  },
  ended: {
    title: 'Su sesión ha terminado',
    text: 'Inicie sesión de nuevo para continuar. Lo que ha elegido aquí se conserva.',
    signIn: 'Iniciar sesión de nuevo',
  },
  failure: {
    tryAgain: 'Intentar de nuevo',
    openInBrowser: 'Abrir en un navegador',
    askAdmin: 'Permitir la aplicación como administrador',
    copyDetails: 'Copiar detalles',
    detailsCopied: 'Detalles copiados',
    code: 'Código',
    reason: 'Respuesta',
    time: 'Hora',
    address: 'Dirección',
    session_ended: {
      title: 'Su sesión ha terminado',
      text: 'Inicie sesión de nuevo para continuar.',
    },
    consent_required: {
      title: 'Su organización debe permitir esta aplicación',
      text: 'Teams no pudo iniciar su sesión porque nadie ha permitido Carte todavía. Un administrador puede permitirlo para todos; después, inténtelo de nuevo.',
    },
    resource_disabled: {
      title: 'La dirección de la aplicación en Entra no coincide',
      text: 'Un administrador debe comprobar el URI de id. de aplicación del registro de aplicación: tiene que ser api:// seguido del host de esta página y del id. de cliente de la aplicación, tanto en Entra como en el manifiesto de la aplicación.',
    },
    domain_mismatch: {
      title: 'El paquete de la aplicación es de otra dirección',
      text: 'El paquete instalado en Teams indica un host distinto del de esta página. Un administrador debe cargar el paquete creado para este host.',
    },
    manifest_incomplete: {
      title: 'El paquete de la aplicación es demasiado antiguo',
      text: 'El paquete instalado no indica cómo iniciar sesión. Un administrador debe cargar el paquete más reciente; después, vuelva a abrir la aplicación.',
    },
    cancelled: {
      title: 'Se cerró el inicio de sesión',
      text: 'La ventana de inicio de sesión se cerró antes de terminar. Inténtelo de nuevo.',
    },
    popup_blocked: {
      title: 'No se pudo abrir la ventana de inicio de sesión',
      text: 'Permita las ventanas emergentes en esta página e inténtelo de nuevo.',
    },
    host_silent: {
      title: 'Teams no responde',
      text: 'Esta página se muestra dentro de otra que no inició su sesión. Abra la aplicación desde Teams o en una ventana propia del navegador.',
    },
    token_refused: {
      title: 'Carte no acepta este inicio de sesión',
      text: 'Un administrador debe comprobar el registro de aplicación: requestedAccessTokenVersion tiene que ser 2 y AAD_APP_CLIENT_ID de este servidor tiene que ser el id. de cliente del registro.',
    },
    not_started_here: {
      title: 'Este inicio de sesión no empezó aquí',
      text: 'La dirección con la que ha vuelto es de otra visita. Inicie sesión de nuevo.',
    },
    sign_in_refused: {
      title: 'Microsoft no inició su sesión',
      text: 'Inténtelo de nuevo. Si vuelve a ocurrir, facilite los detalles siguientes a su administrador.',
    },
    unknown: {
      title: 'No se pudo iniciar su sesión',
      text: 'Inténtelo de nuevo. Si vuelve a ocurrir, facilite los detalles siguientes a su administrador.',
    },
  },
  shell: {
    skip: 'Ir al contenido',
    navigation: 'Carte',
    menu: 'Menú',
    cards: 'Tarjetas',
    import: 'Importar',
    visitors: 'Visitantes',
    templates: 'Plantillas',
    directory: 'Directorio',
    account: 'Cuenta de {{name}}',
    administrator: 'Administrador',
    employee: 'Empleado',
    theme: 'Tema',
    theme_system: 'Igual que el sistema',
    theme_light: 'Claro',
    theme_dark: 'Oscuro',
    theme_contrast: 'Contraste alto',
    signOut: 'Cerrar sesión',
    notFoundTitle: 'Página no encontrada',
    notFound: 'No hay nada en esta dirección',
    notFoundText: 'Puede que se haya movido o eliminado.',
    notFoundAction: 'Ir a las tarjetas',
  },
};
