import type { start as english } from '../en/start.ts';
import type { Translated } from '../texts.ts';

export const start: Translated<typeof english, 'one' | 'many' | 'other'> = {
  loading: 'Abriendo Carte',
  waiting:
    'Tarda más de lo habitual. Si una ventana le pide su consentimiento, respóndala; esta página sigue después por sí sola.',
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
    askInChat: 'Preguntar en un chat',
    otherAccount: 'Usar otra cuenta',
    copyMessage: 'Copiar un mensaje para su administrador',
    messageCopied: 'Mensaje copiado',
    messageIntro: 'Carte todavía no se abre en mi caso. ¿Puede solucionarlo?',
    expected: 'Se espera',
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
    interaction_required: {
      title: 'Microsoft pide un paso más',
      text: 'Su organización quiere otra comprobación antes de iniciar su sesión aquí. Inténtelo de nuevo y responda a lo que Microsoft le pida; si no le pide nada, abra Carte en un navegador.',
    },
    access_blocked: {
      title: 'Las reglas de su organización no le dejan entrar aquí',
      text: 'Una directiva de acceso condicional bloquea Carte en este dispositivo o en este lugar. Pruebe con un dispositivo de su organización o pida a su administrador que deje pasar a Carte.',
    },
    not_assigned: {
      title: 'No tiene asignada esta aplicación',
      text: 'Su organización solo deja usar Carte a determinadas personas. Un administrador puede asignarle en Entra: Aplicaciones empresariales, Carte, Usuarios y grupos.',
    },
    app_missing: {
      title: 'Carte todavía no está en su organización',
      text: 'Entra no conoce allí esta aplicación. Un administrador la añade al permitirla una vez; después, inténtelo de nuevo.',
    },
    redirect_missing: {
      title: 'Falta una dirección en el registro de aplicación',
      text: 'Un administrador debe añadir las direcciones indicadas abajo al registro de aplicación como URI de redirección de una aplicación de página única.',
    },
    foreign_account: {
      title: 'Esta cuenta no pertenece a la organización',
      text: 'Carte es para cuentas profesionales. No se puede entrar con una cuenta personal ni con la de otra organización; use la de su organización.',
    },
    cookies_blocked: {
      title: 'El navegador no deja pasar el inicio de sesión de Microsoft',
      text: 'Permita las cookies de terceros para login.microsoftonline.com e inténtelo de nuevo, o abra Carte en una ventana propia del navegador.',
    },
    entra_unreachable: {
      title: 'No se puede llegar al inicio de sesión de Microsoft',
      text: 'Compruebe su red e inténtelo de nuevo.',
    },
    token_version: {
      title: 'El registro de aplicación emite tokens de un tipo antiguo',
      text: 'Un administrador debe poner requestedAccessTokenVersion en 2 en el manifiesto del registro de aplicación. Tarda unos minutos en surtir efecto.',
    },
    token_audience: {
      title: 'El inicio de sesión es para otra aplicación',
      text: 'Un administrador debe comprobar que AAD_APP_CLIENT_ID de este servidor es el id. de cliente del registro que indica el paquete de la aplicación.',
    },
    organization_refused: {
      title: 'Este Carte no admite a su organización',
      text: 'Quien administra este servidor decide qué organizaciones y aplicaciones pueden entrar (ALLOWED_TENANTS). Facilítele los detalles siguientes.',
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
    wallet: 'Wallet',
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
