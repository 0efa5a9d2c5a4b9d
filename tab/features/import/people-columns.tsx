import { Badge, Caption1 } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../api/contract/people.ts';
import type { GridColumn } from '../../components/grid/grid-model.ts';
import { PersonCell } from '../../components/PersonCell.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';

/** What the list shows of each person. */
export function usePeopleColumns(): readonly GridColumn<PersonView>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'person',
        label: t('imports.choose.columnPerson'),
        track: 'minmax(0, 2fr)',
        render: (person) => (
          <PersonCell
            name={person.displayName}
            below={person.mail ?? ''}
            belowWhenNarrow={[person.jobTitle, person.department].filter(Boolean).join(' · ')}
            badges={<PersonBadges person={person} />}
            lastWhenNarrow={<ImportedNote person={person} />}
          />
        ),
      },
      {
        id: 'title',
        label: t('imports.choose.columnTitle'),
        track: 'minmax(0, 1.2fr)',
        wideOnly: true,
        render: ({ jobTitle }) => jobTitle,
      },
      {
        id: 'department',
        label: t('imports.choose.columnDepartment'),
        track: 'minmax(0, 1fr)',
        wideOnly: true,
        render: ({ department }) => department,
      },
      {
        id: 'card',
        label: t('imports.choose.columnCard'),
        track: 'minmax(0, 1.2fr)',
        wideOnly: true,
        render: (person) => <ImportedNote person={person} />,
      },
    ],
    [t],
  );
}

function PersonBadges({ person: { userType, accountEnabled } }: { person: PersonView }) {
  const { t } = useTranslation();
  return (
    <>
      {userType === 'Guest' && (
        <Badge appearance="outline" color="informative">
          {t('imports.choose.guest')}
        </Badge>
      )}
      {!accountEnabled && (
        <Badge appearance="outline" color="warning">
          {t('imports.choose.disabled')}
        </Badge>
      )}
    </>
  );
}

function ImportedNote({ person: { imported } }: { person: PersonView }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  if (!imported) return null;
  return (
    <Caption1>
      {t('imports.choose.imported', { name: imported.byName, day: format.day(imported.at) })}
    </Caption1>
  );
}
