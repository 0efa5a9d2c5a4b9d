import type { myCard as english } from '../en/my-card.ts';
import type { Translated } from '../texts.ts';

export const myCard: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Mi tarjeta',
  fields: 'Qué dice',
  locked: 'Bloqueado',
  lockedText:
    'Su organización mantiene estos campos. Si algo está mal o falta, consulte a un administrador.',
  paused:
    'Su tarjeta está en pausa, así que nadie puede abrirla. Si todavía la necesita, consulte a un administrador.',
  none: 'Aún no tiene tarjeta',
  noneText:
    'Las tarjetas las crea su administrador. Pídale que importe sus datos desde el directorio; entonces, su tarjeta y su código QR aparecerán aquí.',
};
