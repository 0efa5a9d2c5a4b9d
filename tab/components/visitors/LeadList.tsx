import { Button, Caption1 } from '@fluentui/react-components';
import { PersonMailRegular, SearchRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadView } from '../../../api/contract/leads.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { EmptyState } from '../states/EmptyState.tsx';
import { ErrorState } from '../states/ErrorState.tsx';
import { VirtualGrid } from '../grid/VirtualGrid.tsx';
import { LoadingLines } from '../states/LoadingPage.tsx';
import { useLocaleFormat } from '../use-locale-format.ts';
import { useLeadColumns } from './lead-columns.tsx';
import { isNarrowed, type LeadFilters, type LeadsOf, leadsQuery } from './lead-queries.ts';
import { useVisitorStyles } from './visitors.styles.ts';

const LeadDialog = lazy(async () => ({ default: (await import('./LeadDialog.tsx')).LeadDialog }));

type Props = { of: LeadsOf; filters: LeadFilters; onClear: () => void };

/** Visitors who left their details, loaded as they are scrolled to. A row opens all that one has left. */
export function LeadList({ of, filters, onClear }: Props) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(leadsQuery(useApi(), of, filters));
  const { data, error, hasNextPage, isFetching, isError, fetchNextPage, refetch } = query;
  const leads = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const columns = useLeadColumns(of);
  const [opened, setOpened] = useState<LeadView>();
  const handleNearEnd = useCallback(() => {
    if (!isFetching && !isError) void fetchNextPage();
  }, [isFetching, isError, fetchNextPage]);
  const retry = () => void (data ? fetchNextPage() : refetch());

  if (error && !data) return <ErrorState error={error} onRetry={retry} />;
  if (!data) return <LoadingLines lines={4} size={32} />;
  if (leads.length === 0 && !hasNextPage) {
    return isNarrowed(filters) ? <NothingFound onClear={onClear} /> : <NoLeads of={of} />;
  }
  const total = data.pages[0]?.total ?? null;
  return (
    <>
      {total !== null && <LeadCount total={total} />}
      <VirtualGrid
        label={t('visitors.list')}
        columns={columns}
        items={leads}
        idOf={({ id }) => id}
        total={hasNextPage ? total : leads.length}
        hasMore={hasNextPage && !isError}
        onNearEnd={handleNearEnd}
        onOpen={(lead) => setOpened(lead)}
      />
      {error && <ErrorState error={error} onRetry={retry} />}
      <Suspense>
        {opened && <LeadDialog lead={opened} of={of} onClose={() => setOpened(undefined)} />}
      </Suspense>
    </>
  );
}

function LeadCount({ total }: { total: number }) {
  const styles = useVisitorStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    <Caption1 as="p" block role="status" className={styles.count}>
      {t('visitors.count', { count: total, visitors: format.number(total) })}
    </Caption1>
  );
}

function NoLeads({ of }: { of: LeadsOf }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<PersonMailRegular />}
      title={t('visitors.empty')}
      text={t(of === 'mine' ? 'visitors.emptyMine' : 'visitors.emptyAll')}
    />
  );
}

function NothingFound({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<SearchRegular />}
      title={t('visitors.nothing')}
      text={t('visitors.nothingText')}
      action={<Button onClick={onClear}>{t('cards.clearFilters')}</Button>}
    />
  );
}
