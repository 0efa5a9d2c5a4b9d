import { Body1 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoogleWalletView } from '../../../api/contract/google-wallet.ts';
import { Facts } from '../../components/Facts.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { AccountProblem } from './AccountProblem.tsx';
import { FailedPasses } from './FailedPasses.tsx';
import { GoogleKeyForm } from './GoogleKeyForm.tsx';
import { RemoveWallet } from './RemoveWallet.tsx';
import { ReplaceKey } from './ReplaceKey.tsx';
import { useRemoveGoogleWallet } from './wallet-queries.ts';
import { useWalletStyles } from './wallet.styles.ts';

type Props = { wallet: GoogleWalletView };

/** Passes for Google Wallet: the way to begin, or how they stand. */
export function GooglePanel({ wallet }: Props) {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const { issuerId, problem, failed, passes } = wallet;
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
      <AccountProblem problem={problem} />
      <GoogleFacts wallet={wallet} />
      <FailedPasses failed={failed} />
      <Body1 as="p" className={styles.soft}>
        {t('googleWallet.testOnly')}
      </Body1>
      <div className={styles.actions}>
        <ReplaceKey label={t('googleWallet.replace')} text={t('googleWallet.replaceText')}>
          {(onDone) => <GoogleKeyForm issuerId={issuerId} onDone={onDone} />}
        </ReplaceKey>
        <RemoveGoogle made={passes.made} />
      </div>
    </Panel>
  );
}

function GoogleFacts({ wallet: { passes, issuerId, serviceAccount, updatedAt } }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { changedAt } = passes;
  const lists = [
    [
      [t('wallet.apple.made'), format.number(passes.made)],
      [t('wallet.apple.voided'), format.number(passes.voided)],
      [t('wallet.apple.failed'), format.number(passes.failed)],
      [t('wallet.apple.changed'), changedAt ? format.moment(changedAt) : t('wallet.apple.never')],
    ],
    // Long ones have a line of their own, so that nothing breaks within.
    [
      [t('googleWallet.issuerId'), issuerId],
      [t('googleWallet.given'), updatedAt && format.day(updatedAt)],
    ],
    [[t('googleWallet.serviceAccount'), serviceAccount]],
  ] as const;
  return lists.map((facts) => (
    <Facts key={facts[0][0]} facts={facts.map(([name, value]) => ({ name, value }))} />
  ));
}

function RemoveGoogle({ made }: { made: number }) {
  const { t } = useTranslation();
  return (
    <RemoveWallet
      remove={useRemoveGoogleWallet()}
      made={made}
      words={{
        label: t('googleWallet.remove'),
        title: t('googleWallet.removeTitle'),
        text: (passes) => t('googleWallet.removeText', { passes }),
        removed: t('googleWallet.removed'),
      }}
    />
  );
}
