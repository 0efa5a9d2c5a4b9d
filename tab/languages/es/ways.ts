import type { ways as english } from '../en/ways.ts';
import type { Translated } from '../texts.ts';

export const ways: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: '¿Cómo quiere conectar?',
  recommended: 'Recomendado',
  consent: {
    title: 'Un clic',
    text: 'Autorice la aplicación de Carte en Microsoft. Nada que registrar, nada que copiar.',
  },
  made: {
    title: 'Su propia aplicación, con un certificado de Carte',
    text: 'Carte crea el certificado y un script puede hacer el resto. No hay secreto que copiar; dura un año.',
    kind: 'Certificado de Carte',
  },
  secret: {
    title: 'Su propia aplicación, con un secreto',
    text: 'Un secreto de cliente o un certificado propio.',
  },
  script: {
    title: 'Dejar que un script haga los pasos 1, 3 y 4',
    text: 'Registra la aplicación con este certificado, le permite leer personas y grupos y nada más, y muestra los dos ID. Péguelo en Azure Cloud Shell y ejecútelo; después copie los dos ID juntos y péguelos en el primer campo.',
    azureCli: 'Azure CLI (Bash)',
    powerShell: 'Graph PowerShell 7',
    copy: 'Copiar script',
    copied: 'Script copiado',
    open: 'Abrir Azure Cloud Shell',
  },
  steps: {
    title: 'Conectar con un certificado de Carte',
    roles:
      'Necesita un rol que pueda registrar aplicaciones y, para el paso 4, uno que pueda conceder consentimiento, como Administrador de roles con privilegios.',
    done: 'hecho',
    mend: 'revise aquí',
    step: 'Paso {{number}} de {{total}}:',
    register: {
      title: 'Registrar una aplicación',
      text: 'Llámela «{{name}}», deje lo demás como está y seleccione Registrar.',
      name: 'Directorio de Carte',
      copy: 'Copiar nombre',
      copied: 'Nombre copiado',
      link: 'Abrir un registro nuevo',
    },
    ids: {
      title: 'Pegar sus dos identificadores',
      text: 'Ambos están en la página que se abre después de registrarla.',
    },
    certificate: {
      title: 'Cargar el certificado',
      text: 'Descargue el archivo. En Entra, elija Certificados, después Cargar certificado, elija el archivo y seleccione Agregar.',
      download: 'Descargar certificado',
      again: 'Descargar de nuevo',
      another: 'Crear otro',
      earlier:
        'Ya creó este y todavía no lo ha usado. Si ya está en Entra, continúe; si no, cárguelo o cree otro.',
      link: 'Abrir Certificados y secretos',
      name: 'Nombre',
      made: 'Creado',
      thumbprint: 'Huella digital',
      until: 'Válido hasta',
      compare: 'Una vez cargado, Entra muestra la misma huella digital.',
      needed: 'Descargue primero el certificado y cárguelo en Entra.',
      lost: 'El certificado anterior ya no está disponible. Si lo había cargado, no sirve de nada: descargue uno nuevo y cárguelo en Entra.',
    },
    permissions: {
      steps: [
        'Seleccione Agregar un permiso, Microsoft Graph y, después, Permisos de aplicación.',
        'Marque User.Read.All para leer las personas y sus fotos y, si lo desea, GroupMember.Read.All para elegir personas por grupo. Después seleccione Agregar permisos.',
        'Seleccione Conceder consentimiento de administrador y confirme.',
      ],
    },
    test: {
      title: 'Probar y conectar',
      text: 'Carte inicia sesión con el certificado y lee personas antes de guardar nada.',
    },
  },
};
