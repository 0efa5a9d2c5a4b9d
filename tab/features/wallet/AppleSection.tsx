import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { appleWalletQuery } from '../../api/apple-wallet.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { useOwnWords } from '../../components/use-own-words.ts';
import { wallet } from '../../languages/en/wallet.ts';
import { AppleGuide } from './AppleGuide.tsx';
import { ApplePanel } from './ApplePanel.tsx';
import { ApplePreview, PassPreviewPanel } from './PassPreviewPanel.tsx';
import { useWalletStyles } from './wallet.styles.ts';

/** Apple Wallet: how to begin, or how passes stand and look. */
export function AppleSection() {
  useOwnWords({ wallet });
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(appleWalletQuery(useApi()));
  // What somebody is filling in outlives a look that failed.
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines lines={4} />;
  return (
    <div className={styles.beside}>
      <ApplePanel wallet={data} />
      {data.source === null ? (
        <AppleGuide />
      ) : (
        <PassPreviewPanel text={t('wallet.preview.text')} Preview={ApplePreview} />
      )}
    </div>
  );
}
