import { Button, Tab, TabList } from '@fluentui/react-components';
import { MailInboxRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { EmptyState } from '../../components/states/EmptyState.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { type RequestState, requestsQuery } from './request-queries.ts';
import { RequestItem } from './RequestItem.tsx';
import { useRequestStyles } from './requests.styles.ts';

/** What people ask of their administrators about their own cards. */
export function RequestsPage() {
  const styles = useRequestStyles();
  const { t } = useTranslation();
  const [state, setState] = useState<RequestState>('open');
  return (
    <>
      <PageHeader
        above={<BackLink to="/cards">{t('cards.title')}</BackLink>}
        title={t('requests.title')}
        text={t('requests.text')}
      />
      <div className={styles.stack}>
        <TabList
          selectedValue={state}
          onTabSelect={(_, { value }) => setState(value === 'answered' ? 'answered' : 'open')}
        >
          <Tab value="open">{t('requests.open')}</Tab>
          <Tab value="answered">{t('requests.answered')}</Tab>
        </TabList>
        <RequestList state={state} />
      </div>
    </>
  );
}

function RequestList({ state }: { state: RequestState }) {
  const styles = useRequestStyles();
  const { t } = useTranslation();
  const query = useInfiniteQuery(requestsQuery(useApi(), state));
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines lines={3} />;
  const requests = data.pages.flatMap(({ items }) => items);
  if (requests.length === 0)
    return (
      <EmptyState
        icon={<MailInboxRegular />}
        title={t('requests.empty')}
        text={t('requests.emptyText')}
      />
    );
  return (
    <>
      <ul className={styles.list}>
        {requests.map((request) => (
          <RequestItem key={request.id} request={request} />
        ))}
      </ul>
      {hasNextPage && (
        <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('common.showMore')}
        </Button>
      )}
    </>
  );
}
