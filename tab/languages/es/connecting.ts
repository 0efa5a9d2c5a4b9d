import type { connecting as english } from '../en/connecting.ts';
import type { Translated } from '../texts.ts';

export const connecting: Translated<typeof english, 'one' | 'many' | 'other'> = {
  connect: {
    title: 'Conectar su directorio',
    text: 'No se guarda nada hasta que la prueba haya leído su directorio.',
    tenantId: 'Id. de directorio (inquilino)',
    tenantIdHint: 'En la página Información general del registro de aplicación.',
    clientId: 'Id. de aplicación (cliente)',
    clientIdHint: 'En la misma página Información general.',
    credential: 'Cómo inicia sesión la aplicación',
    secretKind: 'Secreto de cliente',
    certificateKind: 'Certificado',
    clientSecret: 'Valor del secreto de cliente',
    clientSecretHint: 'La columna Valor en Certificados y secretos, no el Id. de secreto.',
    showSecret: 'Mostrar el secreto',
    hideSecret: 'Ocultar el secreto',
    privateKeyPem: 'Clave privada (PEM)',
    privateKeyPemHint:
      'Desde -----BEGIN PRIVATE KEY----- hasta la línea END. Se guarda cifrada y no se vuelve a mostrar.',
    certificatePem: 'Certificado (PEM)',
    certificatePemHint: 'La parte pública, la misma que carga en Entra.',
    chooseFile: 'Elegir un archivo',
    chooseFileFor: 'Elegir un archivo: {{field}}',
    submit: 'Probar y conectar',
    practiceTitle: 'Esto es para practicar',
    practice:
      'El directorio de prácticas ya tiene un registro de aplicación, así que puede omitir los pasos en Entra.',
    fillPractice: 'Rellenar con los valores del directorio de prácticas',
    issue: {
      required: 'Este valor es necesario.',
      not_guid: 'Un id. tiene 36 caracteres, por ejemplo 8f2b1c4e-90ab-4cde-8123-4567890abcde.',
      domain:
        'Es un nombre de dominio. El id. de directorio (inquilino) es el número largo de la página Información general.',
      same_ids:
        'Los dos campos contienen el mismo id. Uno es el del directorio; el otro, el de la aplicación.',
      secret_id:
        'Parece el Id. de secreto. El valor está en la columna de al lado y solo se muestra una vez.',
      not_pem: 'Pegue el texto PEM, desde la línea BEGIN hasta la línea END.',
      is_certificate: 'Esto es un certificado. Aquí va la clave privada.',
      is_key: 'Esto es una clave privada. Aquí va el certificado.',
      encrypted_key:
        'Esta clave privada tiene contraseña. Guárdela sin contraseña y pegue esa versión.',
    },
    steps: {
      title: 'Prueba',
      testing: 'Probando la conexión. Tarda unos segundos.',
      reach: 'Llegar a Microsoft',
      sign_in: 'Iniciar la sesión de la aplicación',
      read_people: 'Leer personas',
      read_rights: 'Leer el nombre y los permisos del directorio',
      done: 'hecho',
      failed: 'con errores',
      waiting: 'sin probar',
    },
    openExisting: 'Ver los directorios conectados',
  },
  consent: {
    needs:
      'En Microsoft hace falta un administrador global o un administrador de roles con privilegios.',
    choose: 'Conectar con un clic',
    title: 'Autorizar Carte en su directorio',
    text: 'Carte lee personas y grupos del directorio en el que ha iniciado sesión y nunca escribe en él.',
    steps: [
      'Abra la página de Microsoft e inicie sesión.',
      'Lea lo que Carte puede hacer y elija Aceptar.',
      'Vuelva aquí. Esta página continúa por sí sola.',
    ],
    open: 'Abrir la página de Microsoft',
    copy: 'Copiar el enlace para otra persona',
    copied: 'Enlace copiado',
    waiting: 'Esperando a Microsoft',
    patience: 'Microsoft necesita hasta un minuto para propagar el consentimiento.',
    again: 'Pedir de nuevo',
    allowedAlready: 'Ya está autorizado: probar y conectar',
    askAgain: 'Pedir de nuevo el consentimiento',
  },
  guide: {
    title: 'Cómo obtener los valores',
    text: 'Necesita un rol que pueda registrar aplicaciones y, para el paso 3, uno que pueda conceder consentimiento, como Administrador de roles con privilegios.',
    register: {
      title: 'Registrar una aplicación',
      link: 'Abrir Registros de aplicaciones',
      steps: [
        'Seleccione Nuevo registro.',
        'Póngale un nombre, por ejemplo, Directorio de Carte.',
        'Elija «Solo las cuentas de este directorio organizativo». No hace falta un URI de redirección.',
        'Seleccione Registrar.',
      ],
    },
    copyIds: {
      title: 'Copiar dos identificadores',
      link: 'Abrir la página Información general',
      steps: [
        'Copie Id. de aplicación (cliente).',
        'Copie Id. de directorio (inquilino), justo debajo.',
      ],
    },
    permissions: {
      title: 'Permitirle leer personas',
      link: 'Abrir Permisos de API',
      steps: [
        'Seleccione Agregar un permiso, Microsoft Graph y, después, Permisos de aplicación.',
        'Agregue User.Read.All: para leer las personas y sus fotos.',
        'Si lo desea, agregue GroupMember.Read.All para elegir personas por grupo y Application.Read.All para que Carte le avise antes de que caduque el secreto.',
        'Seleccione Conceder consentimiento de administrador y confirme.',
      ],
    },
    secret: {
      title: 'Crear un secreto o cargar un certificado',
      link: 'Abrir Certificados y secretos',
      steps: [
        'Seleccione Nuevo secreto de cliente, elija cuánto dura y agréguelo.',
        'Copie el Valor enseguida: solo se muestra esta vez. El Id. de secreto de al lado no es lo que necesita.',
        'En lugar de un secreto, puede cargar un certificado y pegar aquí sus dos textos PEM.',
      ],
    },
  },
};
