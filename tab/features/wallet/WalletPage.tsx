import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useOwnWords } from '../../components/use-own-words.ts';
import { googleWallet } from '../../languages/en/google-wallet.ts';
import { wallet } from '../../languages/en/wallet.ts';
import { AppleSection } from './AppleSection.tsx';
import { GoogleSection } from './GoogleSection.tsx';
import { useWalletStyles } from './wallet.styles.ts';

/** How the organization's cards get into the wallets of phones: each maker with its guide or its passes. */
export function WalletPage() {
  useOwnWords({ wallet, googleWallet });
  const styles = useWalletStyles();
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('wallet.title')} text={t('wallet.text')} />
      <div className={styles.makers}>
        <AppleSection />
        <GoogleSection />
      </div>
    </>
  );
}
