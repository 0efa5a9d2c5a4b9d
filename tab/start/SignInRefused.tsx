import type { ConfigView } from '../../api/contract/me.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../components/CopyButton.tsx';
import { OutsideLink } from '../components/OutsideLink.tsx';
import type { SignInError } from '../sign-in/sign-in.ts';
import type { Whereabouts } from '../teams/find-host.ts';
import { adminConsentAddress } from './admin-consent.ts';
import { StartFailure } from './StartFailure.tsx';
import { useStartStyles } from './start.styles.ts';

type Props = {
  config: ConfigView;
  whereabouts: Whereabouts;
  error: SignInError;
  onRetry: () => void;
};

/** Why nobody could be signed in: a sentence, each way out that fits, and the facts for an administrator. */
export function SignInRefused({ config, whereabouts, error, onRetry }: Props) {
  const { t } = useTranslation();
  const openLink = whereabouts.kind === 'host' ? whereabouts.host.openLink : undefined;
  return (
    <StartFailure
      error={error}
      onRetry={onRetry}
      ways={
        <>
          {error.failure === 'consent_required' && (
            <OutsideLink href={adminConsentAddress(config)} openLink={openLink}>
              {t('start.failure.askAdmin')}
            </OutsideLink>
          )}
          {whereabouts.kind !== 'browser' && (
            <OutsideLink href={location.href} openLink={openLink}>
              {t('start.failure.openInBrowser')}
            </OutsideLink>
          )}
        </>
      }
      details={<Details error={error} />}
    />
  );
}

function Details({ error }: { error: SignInError }) {
  const styles = useStartStyles();
  const { t } = useTranslation();
  const [at] = useState(() => new Date().toISOString());
  const facts = [
    [t('start.failure.code'), error.failure],
    [t('start.failure.reason'), error.reason],
    [t('start.failure.address'), location.origin],
    [t('start.failure.time'), at],
  ].filter(([, value]) => value !== '');
  const text = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  return (
    <>
      <dl className={styles.details}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyButton
        text={text}
        label={t('start.failure.copyDetails')}
        doneLabel={t('start.failure.detailsCopied')}
      />
    </>
  );
}
