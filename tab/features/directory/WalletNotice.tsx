import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { appleWalletQuery } from '../../api/apple-wallet.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useOwnWords } from '../../components/use-own-words.ts';
import { CertificateEndNotice } from '../../components/wallet/CertificateEndNotice.tsx';
import { wallet } from '../../languages/en/wallet.ts';

/** That the certificate of wallet passes ends soon, beside what is said of the directories' own. */
export function WalletNotice() {
  useOwnWords({ wallet });
  const { t } = useTranslation();
  const { data } = useQuery(appleWalletQuery(useApi()));
  if (!data) return null;
  return (
    <CertificateEndNotice
      wallet={data}
      action={<LinkButton to="/wallet">{t('wallet.apple.title')}</LinkButton>}
    />
  );
}
