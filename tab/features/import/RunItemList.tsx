import { Body1, Caption1 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { VirtualGrid } from '../../components/grid/VirtualGrid.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { useImportStyles } from './import.styles.ts';
import { useRunItemColumns } from './run-item-columns.tsx';
import { type ItemFilter, useRunItems } from './run-item-queries.ts';

type Props = { runId: string; filter: ItemFilter; label: string; total: number | null };

/** A run's people, and what it does about each; loaded as they are scrolled to. */
export function RunItemList({ runId, filter, label, total }: Props) {
  const styles = useImportStyles();
  const { t } = useTranslation();
  const columns = useRunItemColumns();
  const { items, error, isFirstLoad, hasMore, loadMore, retry } = useRunItems(runId, filter);
  if (isFirstLoad) return <LoadingLines lines={4} size={32} />;
  if (items.length === 0 && error) return <ErrorState error={error} onRetry={retry} />;
  if (items.length === 0) {
    return (
      <Body1 as="p" className={styles.soft}>
        {t('imports.items.nobody')}
      </Body1>
    );
  }
  return (
    <>
      <VirtualGrid
        label={label}
        columns={columns}
        items={items}
        idOf={({ directoryId }) => directoryId}
        total={hasMore ? total : items.length}
        hasMore={hasMore && !error}
        onNearEnd={loadMore}
      />
      {error && (
        <>
          <Caption1 as="p">{t('common.moreFailed')}</Caption1>
          <ErrorState error={error} onRetry={retry} />
        </>
      )}
    </>
  );
}
