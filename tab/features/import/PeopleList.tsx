import { Button, Caption1 } from '@fluentui/react-components';
import { PeopleSearchRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/states/EmptyState.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { VirtualGrid } from '../../components/grid/VirtualGrid.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { NO_FILTERS, type PeopleFilters } from './import-draft.ts';
import { PeopleCount } from './PeopleCount.tsx';
import { usePeopleColumns } from './people-columns.tsx';
import type { Selection } from './selection.ts';
import { usePeople } from './use-people.ts';
import { usePeopleSelection } from './use-people-selection.ts';

type Props = {
  connectionId: string;
  filters: PeopleFilters;
  selection: Selection;
  preselectedCount: number | undefined;
  onSelect: (selection: Selection) => void;
  onFilter: (filters: Partial<PeopleFilters>) => void;
};

/** The people who match, each to be ticked or not; loaded as they are scrolled to. */
export function PeopleList(props: Props) {
  const { connectionId, filters, onFilter } = props;
  const { t } = useTranslation();
  const people = usePeople(connectionId, filters);
  const columns = usePeopleColumns();
  const { grid, loadedForAll } = usePeopleSelection({ ...props, people });
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);

  if (people.isFirstLoad) return <LoadingLines lines={8} size={32} />;
  if (people.items.length === 0 && people.error) {
    return <ErrorState error={people.error} onRetry={people.retry} />;
  }
  if (people.items.length === 0 && !people.hasMore) {
    return (
      <EmptyState
        icon={<PeopleSearchRegular />}
        title={t(isFiltered ? 'imports.choose.nobody' : 'imports.choose.emptyDirectory')}
        text={t(isFiltered ? 'imports.choose.nobodyText' : 'imports.choose.emptyDirectoryText')}
        action={
          isFiltered ? (
            <Button onClick={() => onFilter(NO_FILTERS)}>{t('imports.choose.clearFilters')}</Button>
          ) : (
            <LinkButton to={`/directory/${connectionId}`}>
              {t('imports.choose.testConnection')}
            </LinkButton>
          )
        }
      />
    );
  }
  return (
    <>
      <PeopleCount people={people} loadedForAll={loadedForAll} />
      <VirtualGrid
        label={t('imports.choose.list')}
        columns={columns}
        items={people.items}
        idOf={({ directoryId }) => directoryId}
        total={people.total}
        hasMore={people.hasMore && !people.error}
        onNearEnd={people.loadMore}
        selection={grid}
      />
      {people.error && (
        <>
          <Caption1 as="p">{t('common.moreFailed')}</Caption1>
          <ErrorState error={people.error} onRetry={people.retry} />
        </>
      )}
    </>
  );
}
