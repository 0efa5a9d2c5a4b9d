import type { myCard as english } from '../en/my-card.ts';
import type { Translated } from '../texts.ts';

export const myCard: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Mi tarjeta',
  fields: 'Qué dice',
  locked: 'Bloqueado',
  lockedText:
    'Su organización mantiene los campos con candado. Si algo está mal o falta, pida un cambio.',
  paused:
    'Su tarjeta está en pausa, así que nadie puede abrirla. Si todavía la necesita, consulte a un administrador.',
  none: 'Aún no tiene tarjeta',
  noneText:
    'Las tarjetas las crea su administrador. Pídale que importe sus datos desde el directorio; entonces, su tarjeta y su código QR aparecerán aquí.',
  noneAdmin:
    'Puede gestionar las tarjetas de otros sin tener una. Para tener la suya, importe sus propios datos desde el directorio.',
  lookAgain: 'Volver a mirar',
  pausedByMe:
    'Ha puesto su tarjeta en pausa, así que nadie puede abrirla. Su vínculo y sus códigos volverán a funcionar en cuanto la reanude.',
  preview: 'Como la ven los visitantes',
  previewTitle: 'Vista previa de su tarjeta',
  edit: 'Editar tarjeta',
  ask: 'Pedir un cambio',
  askField: 'Campo',
  askSend: 'Enviar solicitud',
  reason: 'Motivo (opcional)',
  asked: 'Su administrador tiene su solicitud',
  requests: 'Sus solicitudes',
  request_open: 'En espera',
  request_accepted: 'Aceptada',
  request_declined: 'Rechazada',
  objection: 'Oposición a tener una tarjeta',
  data: 'Lo que se guarda sobre usted',
  dataText:
    'Lo que el directorio dice de usted, lo que usted y los administradores han cambiado, su foto y cuántas veces se ha abierto su tarjeta, nunca quién. El archivo lo contiene todo.',
  showPhoto: 'Mostrar mi foto a los visitantes',
  entries: 'Entradas de su historial',
  export: 'Descargar mis datos',
  object: 'Oponerme a tener una tarjeta',
  objectText:
    'Un administrador lee su oposición y decide. Si la acepta, su tarjeta se retira de la web. Para retirarla enseguida, póngala en pausa usted.',
  objectSend: 'Enviar oposición',
};
