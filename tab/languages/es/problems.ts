import type { Problems } from '../problems.ts';

export const problems: Problems = {
  title: {
    invalid_request: 'Algo no está bien todavía',
    unauthenticated: 'Sesión no iniciada',
    sign_in_unavailable: 'Servicio de inicio de sesión inaccesible',
    admin_required: 'Solo para administradores',
    admin_no_longer: 'Ya no es administrador',
    administrator_by_role: 'Administrador por un rol',
    last_administrator: 'El último administrador',
    member_unknown: 'Nadie con este identificador',
    not_found: 'No encontrado',
    too_many_requests: 'Demasiadas solicitudes',
    payload_too_large: 'Demasiado grande',
    unknown_tenant: 'Directorio desconocido',
    unknown_client: 'Aplicación desconocida',
    wrong_secret: 'Secreto de cliente incorrecto',
    expired_secret: 'Secreto de cliente caducado',
    wrong_certificate: 'Certificado incorrecto',
    certificate_not_known: 'Certificado aún desconocido',
    certificate_gone: 'Certificado ya no disponible',
    too_many_certificates: 'Demasiados certificados',
    certificates_busy: 'Muchos certificados ahora mismo',
    disabled_app: 'Aplicación deshabilitada',
    sign_in_refused: 'Inicio de sesión rechazado',
    permission_missing: 'Falta un permiso',
    directory_unreachable: 'Directorio inaccesible',
    directory_busy: 'Directorio ocupado',
    directory_changed: 'El directorio ha cambiado',
    directory_refused: 'El directorio lo ha rechazado',
    group_missing: 'Falta el grupo',
    consent_not_offered: 'Conexión en un clic no disponible',
    consent_elsewhere: 'Otro directorio',
    consent_missing: 'Falta el consentimiento',
    consent_spreading: 'Microsoft está propagando el consentimiento',
    carte_refused: 'Inicio de sesión de Carte rechazado',
    already_connected: 'Ya está conectado',
    folder_exists: 'La carpeta ya existe',
    template_exists: 'La plantilla ya existe',
    template_in_use: 'Plantilla en uso',
    folder_cycle: 'Carpeta dentro de sí misma',
    folder_too_deep: 'Demasiados niveles',
    field_locked: 'Campo bloqueado',
    picture_unusable: 'Imagen no utilizable',
    handover_unusable: 'Redirección no posible',
    pass_certificate_unreadable: 'Certificado ilegible',
    pass_password_wrong: 'Contraseña incorrecta',
    pass_key_wrong: 'Clave privada incorrecta',
    pass_certificate_wrong_kind: 'No es un certificado para Wallet',
    pass_certificate_expired: 'Certificado caducado',
    pass_certificate_not_yet: 'Certificado aún no válido',
    pass_issuer_missing: 'Falta el certificado intermedio',
    pass_issuer_wrong: 'Certificado intermedio incorrecto',
    pass_type_differs: 'Otro Pass Type ID',
    run_not_open: 'La ejecución ya ha terminado',
    card_not_synced: 'Tarjeta sin directorio',
    run_not_held: 'La ejecución no espera nada',
    wallet_not_configured: 'Sin tarjetas en un Wallet',
    wallet_unavailable: 'Wallet no disponible',
    google_key_unreadable: 'Archivo de clave ilegible',
    google_key_wrong_kind: 'No es la clave de una cuenta de servicio',
    google_key_oauth_client: 'Un cliente OAuth',
    google_key_of_person: 'Inicio de sesión de una persona',
    google_key_cut_off: 'Archivo incompleto',
    google_clock_wrong: 'El reloj del servidor va mal',
    google_key_refused: 'Clave no aceptada',
    google_api_disabled: 'La API de Google Wallet está desactivada',
    google_issuer_denied: 'Sin acceso al emisor',
    google_issuer_differs: 'Otro emisor',
    google_pass_refused: 'Tarjeta rechazada',
    plan_changed: 'El plan ha cambiado',
    approval_expired: 'El plan es demasiado antiguo',
    not_undoable: 'No se puede deshacer',
    link_expired: 'Vínculo caducado',
    paused_by_other: 'En pausa por otra persona',
    request_answered: 'Ya respondida',
    database_unavailable: 'Base de datos no disponible',
    internal: 'Algo ha ido mal',
  },
  text: {
    invalid_request: 'Corrija lo que está señalado y vuelva a enviarlo.',
    unauthenticated: 'Vuelva a iniciar sesión.',
    sign_in_unavailable:
      'El servicio de inicio de sesión de Microsoft no responde en este momento. Inténtelo de nuevo en un minuto.',
    admin_required:
      'Solo los administradores pueden hacerlo. Pida a un administrador que le nombre en Carte, o pida el rol de aplicación Carte.Admin o un rol de directorio como Administrador de Teams.',
    admin_no_longer:
      'Usted ya no es administrador de Carte: otro administrador lo ha retirado. Vuelva a cargar la página para ver su propia tarjeta.',
    administrator_by_role:
      'Esta persona es administradora por un rol en Microsoft Entra. Quítele el rol allí: Carte.Admin o un rol de directorio como Administrador de Teams.',
    last_administrator:
      'No se conoce a ningún otro administrador. Nombre antes a otra persona, o pida a alguien con un rol en Entra que abra Carte una vez.',
    member_unknown:
      'Esta persona no es del directorio de su organización o lo ha dejado. Elija a alguien con una tarjeta de su propio directorio; si no la tiene, impórtela antes.',
    not_found: 'Esto no existe o ya no existe. Vuelva a cargar la página.',
    too_many_requests: 'Han sido demasiadas solicitudes. Espere un minuto y continúe.',
    payload_too_large: 'Es más de lo que Carte lee de una vez. Envíe menos cada vez.',
    unknown_tenant:
      'No hay ningún directorio con ese id. de inquilino. Copie el id. de directorio (inquilino) de la página Información general del registro de aplicación.',
    unknown_client:
      'Este directorio no tiene ninguna aplicación con ese id. de cliente. Copie el id. de aplicación (cliente) de la página Información general y compruebe que el registro está en este directorio.',
    wrong_secret:
      'El secreto de cliente es incorrecto. Copie su Valor, no el Id. de secreto; el valor se muestra una sola vez, justo después de crearlo. Si ya no lo tiene, cree uno nuevo.',
    expired_secret:
      'El secreto de cliente ha caducado. Cree uno nuevo en Certificados y secretos y pegue su valor.',
    wrong_certificate:
      'El certificado no corresponde a la clave privada, no está registrado para esta aplicación o ha caducado. Use los dos que se crearon juntos y cargue la parte pública en Certificados y secretos.',
    certificate_not_known:
      'Entra aún no conoce el certificado. Cargue el archivo en Certificados y secretos, Certificados. Justo después, Entra puede necesitar un minuto; pruebe entonces de nuevo.',
    certificate_gone:
      'Carte ya no tiene este certificado: se usó, se olvidó al cabo de una semana, o usted creó muchos más desde entonces. Si ya lo cargó en Entra, allí no sirve de nada: descargue uno nuevo y cárguelo en Entra.',
    too_many_certificates:
      'Se han creado demasiados certificados para su organización en una hora. Use uno de ellos o continúe dentro de una hora.',
    certificates_busy:
      'Se están creando muchos certificados ahora mismo. Vuelva a intentarlo en un momento.',
    disabled_app:
      'La aplicación está deshabilitada en este directorio. En Entra, abra Aplicaciones empresariales, elíjala y active Habilitado para que los usuarios inicien sesión en Propiedades.',
    sign_in_refused:
      'Entra no deja iniciar sesión a la aplicación. Compruebe si una directiva de acceso condicional la bloquea y vuelva a probar. La respuesta, literalmente: {{detail}}',
    permission_missing:
      'A la aplicación le falta un permiso. En Entra, abra los permisos de API, agregue el permiso de aplicación (User.Read.All para las personas, GroupMember.Read.All para los grupos) y conceda el consentimiento del administrador.',
    directory_unreachable:
      'Carte no puede llegar a Microsoft. Compruebe la conexión a Internet de este servidor, su proxy y su firewall, y vuelva a intentarlo.',
    directory_busy: 'Microsoft Graph pide que esperemos. No se pierde nada; continúa por sí solo.',
    directory_changed:
      'El directorio ha cambiado mientras se leía. No se ha modificado nada; vuelva a intentarlo.',
    directory_refused:
      'Microsoft Graph no ha respondido como debería. No se ha modificado nada; inténtelo más tarde. La respuesta, literalmente: {{detail}}',
    group_missing:
      'Un grupo por el que eligió personas ya no está en el directorio. No se ha tocado ninguna tarjeta. Quite el grupo de las reglas o elija otro.',
    consent_not_offered:
      'Este Carte no tiene una aplicación propia a la que dar consentimiento. Conecte con un registro de aplicación suyo o pida a quien administra Carte que defina AAD_APP_CLIENT_SECRET.',
    consent_elsewhere:
      'Con consentimiento solo se conecta el directorio en el que ha iniciado sesión. Elija en Microsoft una cuenta de su propia organización; otro directorio se conecta con un registro de aplicación de allí.',
    consent_missing:
      'Carte no tiene permiso para leer este directorio, o ya no. Pida el consentimiento de nuevo. Si no ayuda, quien administra Carte debe añadir a su registro el permiso de aplicación User.Read.All.',
    consent_spreading:
      'Microsoft necesita hasta un minuto para propagar el consentimiento. Inténtelo de nuevo en unos segundos.',
    carte_refused:
      'Microsoft no acepta el inicio de sesión del propio Carte. Su consentimiento está bien: quien administra Carte debe renovar AAD_APP_CLIENT_SECRET. Mientras tanto, todas las tarjetas siguen en línea.',
    consent_declined:
      'El consentimiento se rechazó en Microsoft. No se ha conectado nada. Pídalo de nuevo cuando quiera.',
    consent_needs_admin:
      'La cuenta no puede autorizar una aplicación para toda la organización. Pídalo de nuevo con un administrador global o un administrador de roles con privilegios, o envíele el enlace.',
    consent_refused: 'Microsoft no aceptó el consentimiento. {{detail}}',
    already_connected: 'Este directorio ya está conectado. Abra su conexión.',
    folder_exists: 'Ya hay una carpeta con ese nombre en ese lugar. Elija otro nombre.',
    template_exists: 'Ya hay una plantilla con ese nombre. Elija otro nombre.',
    template_in_use:
      'Esta plantilla está en uso o es la predeterminada. Elija antes otra en su lugar.',
    folder_cycle:
      'Una carpeta no puede estar dentro de sí misma ni de una carpeta inferior. Elija otra carpeta.',
    folder_too_deep: 'No puede haber tantos niveles. Elija una carpeta más arriba.',
    field_locked:
      'Este campo está bloqueado por la plantilla o por su organización. Un administrador puede cambiarlo allí.',
    picture_unusable:
      'Esta imagen no se puede usar. Elija una imagen JPEG, PNG o WebP de 5 MB como máximo.',
    handover_unusable:
      'No se puede redirigir allí. Elija a un colega cuya tarjeta esté activa, o una dirección que empiece por https://.',
    pass_certificate_unreadable:
      'No se puede leer el certificado. Indica el archivo .p12, o el certificado como texto PEM o archivo .cer.',
    pass_password_wrong:
      'La contraseña no abre el archivo. Escribe la que se eligió al exportarlo.',
    pass_key_wrong:
      'La clave privada no corresponde al certificado. Usa la clave cuya solicitud se envió a Apple, o exporta ambos juntos desde Acceso a Llaveros como .p12.',
    pass_certificate_wrong_kind:
      'Este certificado no sirve para firmar tarjetas de Wallet. En Apple Developer, en Identifiers, abre tu Pass Type ID y crea allí un certificado.',
    pass_certificate_expired:
      'El certificado ha caducado. Crea uno nuevo para el mismo Pass Type ID, para que las tarjetas entregadas sigan al día.',
    pass_certificate_not_yet:
      'El certificado aún no es válido. Espera a que lo sea o revisa el reloj de este servidor.',
    pass_issuer_missing:
      'Falta el certificado intermedio de Apple. Descarga “Worldwide Developer Relations - G4” de apple.com/certificateauthority y añádelo.',
    pass_issuer_wrong:
      'Este certificado intermedio no emitió el certificado. Mira la OU del emisor, por ejemplo G4, y usa el certificado de ese nombre de apple.com/certificateauthority.',
    pass_type_differs:
      'Este certificado es de otro Pass Type ID que el de las tarjetas entregadas. Crea uno para el mismo Pass Type ID. O quita antes Apple Wallet: las tarjetas entregadas dejarán de cambiar.',
    push_refused:
      'Apple no acepta el aviso de que hay tarjetas con cambios. Compruebe que el certificado no esté revocado o sustitúyalo. Mientras tanto, los dispositivos miran por sí mismos una vez al día, más o menos.',
    run_not_open: 'Esta ejecución ya ha terminado; aquí no queda nada por hacer.',
    card_not_synced:
      'Ningún directorio conectado mantiene esta tarjeta. Se creó a mano, o su directorio se desconectó.',
    run_not_held: 'Esta ejecución no espera ninguna aprobación.',
    wallet_not_configured:
      'Ya no hay ninguna clave para esta tarjeta de Wallet, así que se queda como está. Dé una clave para el mismo ID de emisor.',
    wallet_unavailable:
      'El Wallet no responde en este momento. No se ha perdido nada; inténtelo de nuevo en un momento.',
    google_key_unreadable:
      'El archivo de clave está incompleto o no lo es. En Google Cloud, abra la cuenta de servicio, elija «Claves», «Agregar clave», «Crear clave nueva», «JSON», y dé el archivo tal como se descarga.',
    google_key_wrong_kind:
      'Este archivo no es la clave de una cuenta de servicio. En Google Cloud, en «IAM y administración», abra «Cuentas de servicio», elija la cuenta y cree una clave JSON en «Claves».',
    google_key_oauth_client:
      'Este archivo es un cliente OAuth, con el que inician sesión las personas. Carte necesita la clave de una cuenta de servicio: en Google Cloud, en «IAM y administración», abra «Cuentas de servicio», elija la cuenta y cree una clave JSON en «Claves».',
    google_key_of_person:
      'Este archivo es el inicio de sesión de una persona, como lo guarda gcloud. Carte necesita la clave de una cuenta de servicio: en Google Cloud, en «IAM y administración», abra «Cuentas de servicio», elija la cuenta y cree una clave JSON en «Claves».',
    google_key_cut_off:
      'El archivo está cortado o modificado: empieza como un archivo de clave y no termina como tal. Dé el archivo tal como se descargó; si ya no lo tiene, cree en «Claves» una clave JSON nueva para la cuenta de servicio.',
    google_clock_wrong:
      'El reloj de este servidor va mal y Google no acepta nada de lo que firma. Ajústelo con un servidor de hora; después todo sigue por sí solo.',
    deployment_push_refused:
      'Apple no acepta del certificado de este servidor de Carte el aviso de que hay tarjetas con cambios. Pida a quien lo administra que lo compruebe. Mientras tanto, los dispositivos miran por sí mismos una vez al día, más o menos.',
    deployment_certificate_ended:
      'El certificado de este servidor de Carte ha caducado. Las tarjetas ya añadidas se quedan como están y nadie recibe una nueva. Pida a quien lo administra que lo renueve, o dé un certificado propio.',
    google_key_refused:
      'Google no acepta la clave de la cuenta de servicio: se ha eliminado o desactivado. Cree una clave JSON nueva en Google Cloud e introdúzcala aquí.',
    google_api_disabled:
      'La API de Google Wallet no está habilitada en el proyecto de la cuenta de servicio. En Google Cloud, abra «APIs y servicios», busque «Google Wallet API» y habilítela; puede tardar unos minutos.',
    google_issuer_denied:
      'La cuenta de servicio no puede actuar para este emisor. Compruebe el ID de emisor y que el archivo de clave sea de la cuenta de servicio invitada y no de otro proyecto; después, en la consola de Google Pay & Wallet, abra «Usuarios» e invite a la dirección de correo de la cuenta de servicio con el nivel de acceso «Desarrollador».',
    google_issuer_differs:
      'Hay tarjetas entregadas para otro emisor. Dé una clave para ese mismo emisor. O quite primero Google Wallet; entonces las tarjetas entregadas dejarán de cambiar.',
    google_pass_refused:
      'Google ha rechazado la tarjeta tal como se envió. No hay que cambiar nada en la tarjeta; diga a quien gestiona este servidor cuándo ocurrió.',
    plan_changed:
      'Entretanto han cambiado tarjetas, así que este plan ya no vale. Revíselo de nuevo y apruébelo si es correcto.',
    approval_expired: 'Este plan tiene más de un día. Sincronice de nuevo y revise el nuevo plan.',
    not_undoable:
      'Esta ejecución no se puede deshacer: no ha terminado, tiene más de 30 días o su directorio se desconectó. Cambie las tarjetas una por una.',
    link_expired: 'Este vínculo ha caducado o ya se ha usado. Pida uno nuevo.',
    paused_by_other:
      'Otra persona puso esta tarjeta en pausa. Pida a un administrador que la reanude.',
    request_answered: 'Esta solicitud ya tiene respuesta.',
    database_unavailable:
      'La base de datos no responde en este momento. No se pierde nada; inténtelo de nuevo en un minuto.',
    internal: 'El problema es nuestro. Inténtelo de nuevo; lo guardado sigue guardado.',
    person_without_name:
      'El directorio no tiene un nombre para esta persona. Agréguelo allí e importe de nuevo.',
    person_not_found: 'Esta persona no está en el directorio, o ya no está.',
    person_not_storable:
      'La entrada del directorio no se puede guardar. Busque en ella caracteres inusuales, corríjalos allí e importe de nuevo.',
    card_gone:
      'Esta tarjeta se eliminó y no puede volver. Importe de nuevo a la persona para crear otra.',
    changed_since:
      'Esta tarjeta volvió a cambiar después de la ejecución, así que se dejó como está. Revísela usted.',
    credential_expired:
      'El secreto o el certificado ha caducado, así que la sincronización está en pausa. Todas las tarjetas siguen en la web. Cree uno nuevo en Entra y reemplácelo aquí; la sincronización continuará por sí sola.',
    sync_given_up:
      'Ninguna sincronización ha salido bien en 28 días, así que Carte ha dejado de intentarlo. Todas las tarjetas siguen en la web. Pruebe la conexión, corrija el problema y elija «Sincronizar ahora».',
    photos_missing:
      'La mayoría de las fotos de este directorio han desaparecido a la vez. Parece un error, así que cada foto sigue en su tarjeta y Carte vuelve a mirar cada día. Si se quitaron a propósito, indique en los campos de este directorio que no se tomen fotos.',
    photos_refused:
      'El directorio no deja que Carte lea fotos. Las de las tarjetas se quedan. En Entra, compruebe que la aplicación tiene User.Read.All o ProfilePhoto.Read.All y conceda el consentimiento del administrador.',
    properties_unsupported:
      'Microsoft Graph rechazó algunas de las propiedades que usan sus campos o reglas, así que solo se leyeron las habituales. Lo demás de las tarjetas no ha cambiado. Busque en los campos una propiedad que su directorio no tenga.',
    not_reachable:
      'Microsoft Graph solo puede avisar de los cambios a un servidor al que llegue en una dirección https. Los cambios llegan con la sincronización diaria.',
  },
  field: 'Así no se puede guardar. Cámbielo.',
};
