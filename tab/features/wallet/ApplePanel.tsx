import { Body1 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AppleWalletView } from '../../../api/contract/wallet.ts';
import { Panel } from '../../components/Panel.tsx';
import { CertificateEndNotice } from '../../components/wallet/CertificateEndNotice.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { AccountProblem } from './AccountProblem.tsx';
import { CertificateForm } from './CertificateForm.tsx';
import { FactLists } from './FactLists.tsx';
import { usePassFacts } from './use-pass-facts.ts';
import { FailedPasses } from './FailedPasses.tsx';
import { RemoveWallet } from './RemoveWallet.tsx';
import { ReplaceKey } from './ReplaceKey.tsx';
import { useRemoveAppleWallet } from './wallet-queries.ts';
import { useWalletStyles } from './wallet.styles.ts';

type Props = { wallet: AppleWalletView };

/** Passes for Apple Wallet: the way to begin, or how they stand. */
export function ApplePanel({ wallet }: Props) {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  if (wallet.source === null)
    return (
      <Panel title={t('wallet.apple.title')}>
        <Body1 as="p" className={styles.soft}>
          {t('wallet.apple.intro')}
        </Body1>
        <CertificateForm />
      </Panel>
    );
  const isOwn = wallet.source === 'organization';
  return (
    <Panel title={t('wallet.apple.title')}>
      <AccountProblem problem={wallet.problem} />
      <CertificateEndNotice wallet={wallet} />
      {!isOwn && (
        <Body1 as="p" className={styles.soft}>
          {t('wallet.apple.deployment')}
        </Body1>
      )}
      <AppleFacts wallet={wallet} />
      <FailedPasses failed={wallet.failed} />
      <div className={styles.actions}>
        <ReplaceKey
          label={t(isOwn ? 'wallet.apple.replace' : 'wallet.apple.giveOwn')}
          text={t('wallet.apple.replaceText')}
        >
          {(onDone) => <CertificateForm onDone={onDone} />}
        </ReplaceKey>
        {isOwn && <RemoveApple made={wallet.passes.made} />}
      </div>
    </Panel>
  );
}

function AppleFacts({ wallet }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { passes, passTypeId, teamId, organizationName, expiresAt } = wallet;
  return (
    <FactLists
      lists={[
        [
          ...usePassFacts(passes),
          [t('wallet.apple.devices'), format.number(passes.devices)],
          [t('wallet.apple.ends'), expiresAt && format.day(expiresAt)],
        ],
        [[t('wallet.apple.passType'), passTypeId]],
        [[t('wallet.apple.team'), teamId && `${organizationName ?? ''} (${teamId})`]],
      ]}
    />
  );
}

function RemoveApple({ made }: { made: number }) {
  const { t } = useTranslation();
  return (
    <RemoveWallet
      remove={useRemoveAppleWallet()}
      made={made}
      words={{
        label: t('wallet.apple.remove'),
        title: t('wallet.apple.removeTitle'),
        text: (passes) => t('wallet.apple.removeText', { passes }),
        removed: t('wallet.apple.removed'),
      }}
    />
  );
}
