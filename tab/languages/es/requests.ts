import type { requests as english } from '../en/requests.ts';
import type { Translated } from '../texts.ts';

export const requests: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Solicitudes',
  text: 'Lo que cada persona pide para su propia tarjeta.',
  count_one: '{{requests}} solicitud pendiente',
  count_many: '{{requests}} de solicitudes pendientes',
  count_other: '{{requests}} solicitudes pendientes',
  open: 'Pendientes',
  answered: 'Respondidas',
  empty: 'No hay solicitudes aquí',
  emptyText:
    'Quien pide cambiar un campo bloqueado o se opone a tener una tarjeta aparece aquí hasta que usted responda. Las respuestas se guardan 180 días.',
  asks: '{{name}} pide un cambio',
  objects: '{{name}} se opone a tener una tarjeta',
  accept: 'Escribirlo en la tarjeta',
  acceptObjection: 'Poner la tarjeta en pausa',
  decline: 'Rechazar',
  answer: 'Unas palabras de respuesta (opcional)',
  done: '{{name}} ve su respuesta',
  accepted: 'Aceptada por {{name}} el {{moment}}',
  declined: 'Rechazada por {{name}} el {{moment}}',
};
