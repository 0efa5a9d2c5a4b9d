import { Button, Field, Select, Subtitle2 } from '@fluentui/react-components';
import { PeopleAddRegular } from '@fluentui/react-icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../api/contract/imports.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { connectionsQuery } from '../../api/connections.ts';
import { EmptyState } from '../../components/states/EmptyState.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { RunChart } from './RunChart.tsx';
import { RunRow } from './RunRow.tsx';
import { useRunListStyles } from './run-list.styles.ts';
import { runsQuery } from './run-queries.ts';

/** Where imports begin, and where every run is found again. */
export function ImportPage() {
  const { t } = useTranslation();
  const api = useApi();
  const [connectionId, setConnectionId] = useState<string>();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    runsQuery(api, connectionId),
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
        actions={runs && (runs.length > 0 || connectionId) && begin}
      />
      {!runs && !error && <LoadingLines lines={4} />}
      {runs?.length === 0 && !connectionId && (
        <EmptyState
          icon={<PeopleAddRegular />}
          title={t('imports.empty.title')}
          text={t('imports.empty.text')}
          action={begin}
        />
      )}
      {runs && (runs.length > 0 || connectionId) && (
        <RunList runs={runs} connectionId={connectionId} onChoose={setConnectionId} />
      )}
      {error && (
        <ErrorState error={error} onRetry={() => void (runs ? fetchNextPage() : refetch())} />
      )}
      {hasNextPage && !error && (
        <MoreButton isLoading={isFetchingNextPage} onClick={() => void fetchNextPage()} />
      )}
    </>
  );
}

type ListProps = {
  runs: RunView[];
  connectionId: string | undefined;
  onChoose: (connectionId: string | undefined) => void;
};

function RunList({ runs, connectionId, onChoose }: ListProps) {
  const styles = useRunListStyles();
  const { t } = useTranslation();
  const { data: connections = [] } = useQuery(connectionsQuery(useApi()));
  return (
    <section aria-label={t('imports.recent')}>
      <Subtitle2 as="h2" block className={styles.heading}>
        {t('imports.recent')}
      </Subtitle2>
      {connections.length > 1 && (
        <Field label={t('imports.ofDirectory')} className={styles.filter}>
          <Select
            value={connectionId ?? ''}
            onChange={(_, { value }) => onChoose(value || undefined)}
          >
            <option value="">{t('imports.ofAll')}</option>
            {connections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {runs.length === 0 && <p className={styles.soft}>{t('imports.noneOfDirectory')}</p>}
      <RunChart runs={runs} />
      {runs.length > 0 && (
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
      )}
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
