import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { useOwnWords } from '../../components/use-own-words.ts';
import { googleWallet } from '../../languages/en/google-wallet.ts';
import { wallet } from '../../languages/en/wallet.ts';
import { GoogleGuide } from './GoogleGuide.tsx';
import { GooglePanel } from './GooglePanel.tsx';
import { GooglePreview, PassPreviewPanel } from './PassPreviewPanel.tsx';
import { googleWalletQuery } from './wallet-queries.ts';
import { useWalletStyles } from './wallet.styles.ts';

/** Google Wallet: how to begin, or how passes stand and look. */
export function GoogleSection() {
  useOwnWords({ wallet, googleWallet });
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(googleWalletQuery(useApi()));
  // What somebody is filling in outlives a look that failed.
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines lines={4} />;
  return (
    <div className={styles.beside}>
      <GooglePanel wallet={data} />
      {data.issuerId === null ? (
        <GoogleGuide />
      ) : (
        <PassPreviewPanel text={t('googleWallet.previewText')} Preview={GooglePreview} />
      )}
    </div>
  );
}
