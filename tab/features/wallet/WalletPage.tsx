import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { AppleSection } from './AppleSection.tsx';
import { GoogleSection } from './GoogleSection.tsx';
import { useWalletWords } from './use-wallet-words.ts';
import { useWalletStyles } from './wallet.styles.ts';

/** How the organization's cards get into the wallets of phones: each maker with its guide or its passes. */
export function WalletPage() {
  useWalletWords();
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
