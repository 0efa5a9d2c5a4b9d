import type { team as english } from '../en/team.ts';
import type { Translated } from '../texts.ts';

export const team: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Tarjetas',
  search: 'Buscar por nombre',
  nobody: 'No hay nadie',
  nobodyText:
    'Todavía no hay tarjetas que mostrar. Quien configuró esta pestaña puede elegir otras en su configuración.',
  notFoundText: 'Nadie tiene una tarjeta con ese nombre.',
  openCardOf: 'Abrir la tarjeta de {{name}}',
  stageCodeOf: 'Mostrar el código de {{name}} a toda la reunión',
  toStage: 'Mostrar a todos',
  meeting: 'Tarjetas en esta reunión',
  mine: 'Mi código',
  noCard: 'No tiene una tarjeta en la web. Pida una a su administrador.',
  showMine: 'Mostrar mi código a todos',
  colleagues: 'Compañeros',
  stageFailed:
    'La reunión no mostró el código. Compruebe que puede compartir contenido en ella y vuelva a intentarlo.',
  tabName: 'Tarjetas',
  setupTitle: 'Tarjetas en esta pestaña',
  setupText:
    'Todas las personas de su organización que abran la pestaña ven las mismas tarjetas, tal como las ven los visitantes.',
  which: 'Qué tarjetas',
  chosen: 'Las personas que elija',
  folder: 'Todas las personas de una carpeta',
  everybody: 'Todas las personas con tarjeta',
  folderHint: 'Con todas las carpetas que contiene',
  chooseFolder: 'Elegir una carpeta',
  pickMembers: 'Elegir de este chat o canal',
  searchToAdd: 'Añadir a alguien por su nombre',
  add: 'Añadir a {{name}}',
  remove: 'Quitar a {{name}}',
  scan: 'Escanee el código para guardar el contacto',
  stageCode: 'Código QR que abre la tarjeta',
  withoutCard_one: '{{count}} persona aún no tiene tarjeta.',
  withoutCard_many: '{{count}} de personas aún no tienen tarjeta.',
  withoutCard_other: '{{count}} personas aún no tienen tarjeta.',
  count_one: '{{count}} tarjeta',
  count_many: '{{count}} de tarjetas',
  count_other: '{{count}} tarjetas',
};
