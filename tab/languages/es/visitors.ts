import type { visitors as english } from '../en/visitors.ts';
import type { Translated } from '../texts.ts';

export const visitors: Translated<typeof english, 'one' | 'many' | 'other'> = {
  title: 'Visitantes',
  list: 'Visitantes que dejaron sus datos',
  mine: 'Quién me dejó sus datos',
  search: 'Buscar visitantes',
  count_one: '{{visitors}} visitante',
  count_many: '{{visitors}} de visitantes',
  count_other: '{{visitors}} visitantes',
  columnName: 'Nombre',
  columnCompany: 'Empresa',
  columnCard: 'En la tarjeta de',
  columnReceived: 'Recibido',
  keptUntil: 'Se conserva hasta',
  agreedTo: 'Aceptó',
  download: 'Descargar CSV',
  notDownloaded: 'No se pudo descargar el archivo. Inténtelo de nuevo.',
  delete: 'Eliminar datos',
  deleteTitle: '¿Eliminar los datos de {{name}}?',
  deleteText:
    'Lo que dejó este visitante se elimina para siempre. Los recuentos de visitas se mantienen.',
  deleted: 'Se han eliminado los datos de {{name}}',
  empty: 'Nadie ha dejado sus datos todavía',
  emptyAll:
    'Cada tarjeta tiene un vínculo «Compartir mis datos». Lo que dejan los visitantes aparece aquí, se conserva 90 días y después se elimina.',
  emptyMine:
    'Su tarjeta tiene un vínculo «Compartir mis datos». Lo que dejan los visitantes aparece aquí, se conserva 90 días y después se elimina.',
  nothing: 'Ningún visitante coincide',
  nothingText: 'Pruebe con otro nombre u otra empresa, o quite los filtros.',
  visitsTitle: 'Visitas',
  period: 'Período',
  period_days: 'Últimos 30 días',
  period_weeks: 'Últimas 12 semanas',
  period_months: 'Últimos 12 meses',
  chart: 'Visitas y contactos guardados a lo largo del tiempo',
  from: 'Desde',
  to: 'Hasta',
  visits: 'Visitas',
  saves: 'Contactos guardados',
  linkClicks: 'Vínculos abiertos',
  codeDownloads: 'Códigos descargados',
  passAdds: 'Pases de Wallet',
  leads: 'Datos recibidos',
  honest:
    'Las visitas son páginas abiertas, no personas. No se reconoce a nadie, y no se cuenta a quien pide que no se le rastree.',
};
