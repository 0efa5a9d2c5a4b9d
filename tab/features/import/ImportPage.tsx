import { Button, Subtitle2 } from '@fluentui/react-components';
import { PeopleAddRegular } from '@fluentui/react-icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { connectionsQuery } from '../../api/connections.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { LoadingLines } from '../../components/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { RunRow } from './RunRow.tsx';
import { useRunListStyles } from './run-list.styles.ts';
import { runsQuery } from './run-queries.ts';

/** Where imports begin, and where every run is found again. */
export function ImportPage() {
  const { t } = useTranslation();
  const api = useApi();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    runsQuery(api),
  );
  const runs = data?.pages.flatMap(({ items }) => items);
  const begin = (
    <LinkButton to="/import/new" appearance="primary">
      {t('imports.action')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('imports.title')}
        text={t('imports.text')}
        actions={runs && runs.length > 0 && begin}
      />
      {!runs && !error && <LoadingLines lines={4} />}
      {runs?.length === 0 && (
        <EmptyState
          icon={<PeopleAddRegular />}
          title={t('imports.empty.title')}
          text={t('imports.empty.text')}
          action={begin}
        />
      )}
      {runs && runs.length > 0 && <RunList runs={runs} />}
      {error && (
        <ErrorState error={error} onRetry={() => void (runs ? fetchNextPage() : refetch())} />
      )}
      {hasNextPage && !error && (
        <MoreButton isLoading={isFetchingNextPage} onClick={() => void fetchNextPage()} />
      )}
    </>
  );
}

function RunList({ runs }: { runs: Parameters<typeof RunRow>[0]['run'][] }) {
  const styles = useRunListStyles();
  const { t } = useTranslation();
  const { data: connections = [] } = useQuery(connectionsQuery(useApi()));
  return (
    <section aria-label={t('imports.recent')}>
      <Subtitle2 as="h2" block className={styles.heading}>
        {t('imports.recent')}
      </Subtitle2>
      <ul className={styles.runs}>
        {runs.map((run) => (
          <li key={run.id}>
            <RunRow
              run={run}
              connectionName={connections.find(({ id }) => id === run.connectionId)?.name}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MoreButton({ isLoading, onClick }: { isLoading: boolean; onClick: () => void }) {
  const styles = useRunListStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.more}>
      <Button disabledFocusable={isLoading} onClick={onClick}>
        {isLoading ? t('common.loadingMore') : t('common.showMore')}
      </Button>
    </div>
  );
}
