import { Body1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoogleWalletView } from '../../../api/contract/google-wallet.ts';
import { Panel } from '../../components/Panel.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { AccountProblem } from './AccountProblem.tsx';
import { FactLists } from './FactLists.tsx';
import { usePassFacts } from './use-pass-facts.ts';
import { FailedPasses } from './FailedPasses.tsx';
import { GoogleKeyForm } from './GoogleKeyForm.tsx';
import { RemoveWallet } from './RemoveWallet.tsx';
import { ReplaceKey } from './ReplaceKey.tsx';
import { useCloseGoogleWallet, useRemoveGoogleWallet } from './wallet-queries.ts';
import { useWalletStyles } from './wallet.styles.ts';

type Props = { wallet: GoogleWalletView };

/** Passes for Google Wallet: the way to begin, or how they stand. */
export function GooglePanel({ wallet }: Props) {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const { issuerId, problem, failed, passes, closingAt } = wallet;
  const isClosing = closingAt !== null;
  if (issuerId === null)
    return (
      <Panel title={t('googleWallet.title')}>
        <Body1 as="p" className={styles.soft}>
          {t('googleWallet.intro')}
        </Body1>
        <GoogleKeyForm />
      </Panel>
    );
  return (
    <Panel title={t('googleWallet.title')}>
      {isClosing && <ClosingNotice passes={passes} />}
      <AccountProblem problem={problem} />
      <GoogleFacts wallet={wallet} />
      <FailedPasses failed={failed} />
      {!isClosing && (
        <Body1 as="p" className={styles.soft}>
          {t('googleWallet.testOnly')}
        </Body1>
      )}
      <div className={styles.actions}>
        <ReplaceKey label={t('googleWallet.replace')} text={t('googleWallet.replaceText')}>
          {(onDone) => <GoogleKeyForm issuerId={issuerId} onDone={onDone} />}
        </ReplaceKey>
        {isClosing ? <RemoveAtOnce passes={passes} /> : <RemoveGoogle passes={passes} />}
      </div>
    </Panel>
  );
}

function GoogleFacts({ wallet: { passes, issuerId, serviceAccount, updatedAt } }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    <FactLists
      lists={[
        [...usePassFacts(passes), [t('googleWallet.given'), updatedAt && format.day(updatedAt)]],
        [[t('googleWallet.issuerId'), issuerId]],
        [[t('googleWallet.serviceAccount'), serviceAccount]],
      ]}
    />
  );
}

type PassesProps = Pick<GoogleWalletView, 'passes'>;

/** Of a void pass nothing is left to end. */
const countOpen = ({ made, voided }: GoogleWalletView['passes']): number => made - voided;

function ClosingNotice({ passes }: PassesProps) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('googleWallet.closingTitle')}</MessageBarTitle>
        {t('googleWallet.closingText', { passes: format.number(countOpen(passes)) })}
      </MessageBarBody>
    </MessageBar>
  );
}

function RemoveGoogle({ passes }: PassesProps) {
  const { t } = useTranslation();
  const isAtOnce = countOpen(passes) === 0;
  return (
    <RemoveWallet
      remove={useCloseGoogleWallet()}
      made={countOpen(passes)}
      words={{
        label: t('googleWallet.remove'),
        title: t('googleWallet.removeTitle'),
        text: (open) => t('googleWallet.removeText', { passes: open }),
        removed: t(isAtOnce ? 'googleWallet.removedNow' : 'googleWallet.removed'),
      }}
    />
  );
}

function RemoveAtOnce({ passes }: PassesProps) {
  const { t } = useTranslation();
  return (
    <RemoveWallet
      remove={useRemoveGoogleWallet()}
      made={countOpen(passes)}
      words={{
        label: t('googleWallet.removeNow'),
        title: t('googleWallet.removeNowTitle'),
        text: (open) => t('googleWallet.removeNowText', { passes: open }),
        removed: t('googleWallet.removedNow'),
      }}
    />
  );
}
