import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingLines } from '../../components/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { AppleGuide } from './AppleGuide.tsx';
import { ApplePanel } from './ApplePanel.tsx';
import { PassPreviewPanel } from './PassPreviewPanel.tsx';
import { appleWalletQuery } from './wallet-queries.ts';
import { useWalletStyles } from './wallet.styles.ts';

/** How the organization's cards get into the wallets of phones: each maker with its guide or its passes. */
export function WalletPage() {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const apple = useQuery(appleWalletQuery(useApi()));
  return (
    <>
      <PageHeader title={t('wallet.title')} text={t('wallet.text')} />
      {apple.error && <ErrorState error={apple.error} onRetry={() => void apple.refetch()} />}
      {apple.isPending && <LoadingLines lines={4} />}
      {apple.data && (
        <div className={styles.beside}>
          <ApplePanel wallet={apple.data} />
          {apple.data.source === null ? <AppleGuide /> : <PassPreviewPanel />}
        </div>
      )}
    </>
  );
}
