import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { AppleWalletView } from '../../../api/contract/wallet.ts';
import { describeProblem } from '../../components/states/describe-error.ts';
import { useWalletStyles } from './wallet.styles.ts';

/** Which passes are not up to date, and why. */
export function FailedPasses({ failed }: Pick<AppleWalletView, 'failed'>) {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  if (failed.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('wallet.apple.failedTitle')}</MessageBarTitle>
        <ul className={styles.list}>
          {failed.map(({ cardId, cardName, problem }, at) => (
            <li key={cardId ?? at}>
              {cardId ? (
                <RouterLink to={`/cards?card=${cardId}`}>{cardName ?? cardId}</RouterLink>
              ) : (
                t('wallet.apple.deletedCard')
              )}
              {`: ${describeProblem(problem, t)}`}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
