import { useTranslation } from 'react-i18next';
import type { AppleWalletView } from '../../../api/contract/wallet.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import type { Entry } from './FactLists.tsx';

/** How passes stand, whoever makes them. */
export function usePassFacts({
  made,
  voided,
  failed,
  changedAt,
}: AppleWalletView['passes']): readonly Entry[] {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return [
    [t('wallet.apple.made'), format.number(made)],
    [t('wallet.apple.voided'), format.number(voided)],
    [t('wallet.apple.failed'), format.number(failed)],
    [t('wallet.apple.changed'), changedAt ? format.moment(changedAt) : t('wallet.apple.never')],
  ];
}
