import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadView } from '../../../api/contract/leads.ts';
import type { GridColumn } from '../grid/grid-model.ts';
import { PersonCell } from '../PersonCell.tsx';
import { useLocaleFormat } from '../use-locale-format.ts';
import type { LeadsOf } from './lead-queries.ts';

/** What the list shows of each lead; whose card it was left at goes without saying on one's own. */
export function useLeadColumns(of: LeadsOf): readonly GridColumn<LeadView>[] {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return useMemo(() => {
    const columns: GridColumn<LeadView>[] = [
      {
        id: 'name',
        label: t('visitors.columnName'),
        track: 'minmax(0, 2fr)',
        render: ({ name, email, phone, receivedAt }) => (
          <PersonCell
            name={name}
            below={email ?? phone ?? ''}
            belowWhenNarrow={format.moment(receivedAt)}
          />
        ),
      },
      {
        id: 'company',
        label: t('visitors.columnCompany'),
        track: 'minmax(0, 1fr)',
        wideOnly: true,
        render: ({ company }) => company,
      },
      {
        id: 'card',
        label: t('visitors.columnCard'),
        track: 'minmax(0, 1fr)',
        wideOnly: true,
        render: ({ cardName }) => cardName,
      },
      {
        id: 'received',
        label: t('visitors.columnReceived'),
        track: 'minmax(0, 1fr)',
        wideOnly: true,
        render: ({ receivedAt }) => format.moment(receivedAt),
      },
    ];
    return of === 'mine' ? columns.filter(({ id }) => id !== 'card') : columns;
  }, [t, format, of]);
}
