import type { administrators as english } from '../en/administrators.ts';
import type { Translated } from '../texts.ts';

export const administrators: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Administradores',
  text: 'Los administradores conectan directorios, importan personas y cambian todas las tarjetas. Los demás solo ven su propia tarjeta.',
  listLabel: 'Quién administra Carte',
  roleHint:
    'También es administrador quien tiene el rol de aplicación Carte.Admin o es Administrador global, Administrador de usuarios o Administrador de Teams en Microsoft Entra. Aparece aquí en cuanto abre Carte, y hasta 30 días después de la última vez.',
  noneAppointed:
    'Por ahora todos son administradores por un rol en Microsoft Entra. Aquí puede nombrar administradores sin darles un rol.',
  you: 'Usted',
  left: 'Se ha ido',
  byRole: 'Por un rol en Microsoft Entra',
  appointed: 'Administrador nombrado por {{name}} el {{day}}',
  appointedOn: 'Administrador nombrado el {{day}}',
  seen: 'Última vez aquí el {{day}}',
  notSeen: 'No ha abierto Carte desde entonces',
  add: 'Añadir un administrador',
  person: 'Quién',
  addText: 'Podrá hacer aquí todo lo que usted puede hacer, en cuanto vuelva a abrir Carte.',
  byHand:
    'Esta tarjeta se creó a mano y no es de nadie que pueda iniciar sesión. Elija a alguien de su directorio.',
  submit: 'Nombrar administrador',
  added: '{{name}} ya es administrador',
  remove: 'Quitar',
  removeName: 'Quitar a {{name}}',
  removeTitle: '¿Quitar a {{name}} como administrador?',
  removeText:
    'Desde su próximo clic solo verá su propia tarjeta. Puede volver a nombrar administrador a esta persona cuando quiera.',
  removeRole: 'Sigue siendo administrador por su rol en Microsoft Entra.',
  removeSelf:
    'Usted verá solo su propia tarjeta. Solo otro administrador puede volver a nombrarle.',
  removed: '{{name}} ya no es administrador',
};
