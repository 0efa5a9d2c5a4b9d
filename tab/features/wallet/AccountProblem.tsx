import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AppleWalletView } from '../../../api/contract/wallet.ts';
import { describeProblem } from '../../components/states/describe-error.ts';

/** What keeps passes from being made or changed, and what to do. */
export function AccountProblem({ problem }: Pick<AppleWalletView, 'problem'>) {
  const { t } = useTranslation();
  if (!problem) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('wallet.apple.problem')}</MessageBarTitle>
        {describeProblem(problem, t)}
      </MessageBarBody>
    </MessageBar>
  );
}
