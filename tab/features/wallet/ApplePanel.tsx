import { Body1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { AppleWalletView } from '../../../api/contract/wallet.ts';
import { describeProblem } from '../../components/describe-error.ts';
import { Facts } from '../../components/Facts.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { CertificateForm } from './CertificateForm.tsx';
import { RemoveAppleWallet } from './RemoveAppleWallet.tsx';
import { ReplaceCertificate } from './ReplaceCertificate.tsx';
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
      <EndNotice wallet={wallet} />
      {wallet.problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('wallet.apple.problem')}</MessageBarTitle>
            {describeProblem(wallet.problem, t)}
          </MessageBarBody>
        </MessageBar>
      )}
      {!isOwn && (
        <Body1 as="p" className={styles.soft}>
          {t('wallet.apple.deployment')}
        </Body1>
      )}
      <AppleFacts wallet={wallet} />
      <FailedPasses wallet={wallet} />
      <div className={styles.actions}>
        <ReplaceCertificate isFirst={!isOwn} />
        {isOwn && <RemoveAppleWallet made={wallet.passes.made} />}
      </div>
    </Panel>
  );
}

const NOTICE_DAYS = 60;
const DAY_MS = 24 * 3_600_000;

/** That the certificate ends soon, while there is time; once it has ended the problem says so. */
function EndNotice({ wallet: { expiresAt, problem } }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const [now] = useState(() => Date.now());
  if (problem || expiresAt === null) return null;
  if (Date.parse(expiresAt) - now > NOTICE_DAYS * DAY_MS) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {t('wallet.apple.endsSoon', { date: format.day(expiresAt) })}
        </MessageBarTitle>
        {t('wallet.apple.endsSoonText')}
      </MessageBarBody>
    </MessageBar>
  );
}

function AppleFacts({ wallet }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { passes, passTypeId, teamId, organizationName, expiresAt } = wallet;
  const facts = [
    [t('wallet.apple.made'), format.number(passes.made)],
    [t('wallet.apple.devices'), format.number(passes.devices)],
    [t('wallet.apple.voided'), format.number(passes.voided)],
    [t('wallet.apple.failed'), format.number(passes.failed)],
    [
      t('wallet.apple.changed'),
      passes.changedAt ? format.moment(passes.changedAt) : t('wallet.apple.never'),
    ],
    [t('wallet.apple.ends'), expiresAt && format.day(expiresAt)],
    [t('wallet.apple.passType'), passTypeId],
    [t('wallet.apple.team'), teamId && `${organizationName ?? ''} (${teamId})`],
  ] as const;
  return <Facts facts={facts.map(([name, value]) => ({ name, value }))} />;
}

/** Which passes are not up to date, and why. */
function FailedPasses({ wallet: { failed } }: Props) {
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
