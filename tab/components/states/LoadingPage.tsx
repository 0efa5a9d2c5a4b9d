import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLoadingPageStyles } from './LoadingPage.styles.ts';

/** The outline of a page while its content is on the way. */
export function LoadingPage() {
  return (
    <>
      <LoadingLines lines={1} size={32} />
      <LoadingLines lines={4} />
    </>
  );
}

/** The outline of a few lines of content. */
export function LoadingLines({ lines, size = 64 }: { lines: number; size?: 16 | 32 | 64 }) {
  const styles = useLoadingPageStyles();
  const { t } = useTranslation();
  return (
    <Skeleton aria-label={t('common.loading')} className={styles.root}>
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonItem key={line} size={size} />
      ))}
    </Skeleton>
  );
}
