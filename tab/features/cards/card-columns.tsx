import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import type { GridColumn } from '../../components/grid/grid-model.ts';
import { PersonCell } from '../../components/PersonCell.tsx';
import { nameOf, placesOf } from '../../components/card-places.ts';
import { CardStatus } from './CardStatus.tsx';
import { RowActions } from './RowActions.tsx';

/** What the list shows of each card. */
export function useCardColumns(): readonly GridColumn<CardView>[] {
  const { t } = useTranslation();
  const { data: folders } = useQuery(foldersQuery(useApi()));
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('cards.columnName'),
        track: 'minmax(0, 2fr)',
        render: (card) => (
          <PersonCell
            name={nameOf(card)}
            photoAddress={placesOf(card).photo}
            below={card.fields.emails?.[0]?.value ?? ''}
            belowWhenNarrow={card.fields.jobTitle ?? ''}
            lastWhenNarrow={card.status === 'paused' && <CardStatus status={card.status} />}
          />
        ),
      },
      {
        id: 'title',
        label: t('cards.columnTitle'),
        track: 'minmax(0, 1.3fr)',
        wideOnly: true,
        render: ({ fields }) => fields.jobTitle,
      },
      {
        id: 'department',
        label: t('cards.columnDepartment'),
        track: 'minmax(0, 1fr)',
        wideOnly: true,
        render: ({ fields }) => fields.department,
      },
      {
        id: 'folder',
        label: t('cards.columnFolder'),
        track: 'minmax(0, 1fr)',
        wideOnly: true,
        render: ({ folderId }) => folders?.find(({ id }) => id === folderId)?.name,
      },
      {
        id: 'status',
        label: t('cards.columnStatus'),
        track: '88px',
        wideOnly: true,
        render: ({ status }) => <CardStatus status={status} />,
      },
      {
        id: 'actions',
        label: t('cards.columnActions'),
        track: '128px', // four buttons
        narrowTrack: '32px',
        render: (card, row) => <RowActions card={card} tabIndex={row.tabIndex} />,
      },
    ],
    [t, folders],
  );
}
