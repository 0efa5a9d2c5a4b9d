import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../../../../api/contract/review.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { BackLink } from '../../../components/BackLink.tsx';
import { EmptyState } from '../../../components/states/EmptyState.tsx';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { LoadingLines } from '../../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { reviewKey, reviewQuery } from './review-queries.ts';
import { ReviewRow } from './ReviewRow.tsx';
import { useReviewStyles } from './review.styles.ts';

/** Phone numbers that nobody could be sure of, each with what can be decided about it. */
export function ReviewPage() {
  const styles = useReviewStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const query = useInfiniteQuery(reviewQuery(useApi()));
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  const { region, handleAnswered } = useFocusOnNext(items);
  return (
    <>
      <PageHeader
        above={<BackLink to="/directory">{t('review.back')}</BackLink>}
        title={t('review.title')}
        text={t('review.text')}
      />
      <div ref={region} tabIndex={-1} className={styles.region}>
        {!data && !error && <LoadingLines lines={4} />}
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && items.length === 0 && !hasNextPage && <AllClear />}
        {items.length > 0 && (
          <Panel title={t('review.total', { numbers: format.number(total) })}>
            <ul aria-label={t('review.list')} className={styles.list}>
              {items.map((item, index) => (
                <ReviewRow
                  key={reviewKey(item)}
                  item={item}
                  onAnswered={() => handleAnswered(index)}
                />
              ))}
            </ul>
          </Panel>
        )}
        {hasNextPage && (
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.showMore')}
          </Button>
        )}
      </div>
    </>
  );
}

function AllClear() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<CheckmarkCircleRegular />}
      title={t('review.empty.title')}
      text={t('review.empty.text')}
      action={<LinkButton to="/directory">{t('review.empty.action')}</LinkButton>}
    />
  );
}

/** Whoever answers by keyboard goes on with the number that takes the answered one's place. */
function useFocusOnNext(items: readonly ReviewItem[]) {
  const region = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState<{ index: number }>();
  useEffect(() => {
    if (!answered) return;
    const rows = region.current?.querySelectorAll('li') ?? [];
    const next = rows[Math.min(answered.index, rows.length - 1)];
    (next?.querySelector('button') ?? region.current)?.focus();
  }, [answered]);
  return {
    region,
    handleAnswered: (index: number) => {
      if (index < items.length) setAnswered({ index });
    },
  };
}
