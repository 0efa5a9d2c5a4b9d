import { CounterBadge } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../api/ApiProvider.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { reviewQuery } from './review-queries.ts';
import { useReviewStyles } from './review.styles.ts';

/** The way to the numbers that wait for somebody, and how many they are. */
export function ReviewLink() {
  const styles = useReviewStyles();
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(reviewQuery(useApi()));
  const count = data?.pages[0]?.total ?? 0;
  return (
    <LinkButton to="/directory/review">
      {t('review.link')}
      {count > 0 && (
        <CounterBadge className={styles.badge} count={count} overflowCount={99} color="important" />
      )}
    </LinkButton>
  );
}
