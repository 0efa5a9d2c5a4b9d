import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfigView } from '../../api/contract/me.ts';
import { CopyButton } from '../components/CopyButton.tsx';
import { describeError } from '../components/states/describe-error.ts';
import { OutsideLink } from '../components/OutsideLink.tsx';
import type { SignIn, SignInError } from '../sign-in/sign-in.ts';
import type { Whereabouts } from '../teams/find-host.ts';
import { adminConsentAddress } from './admin-consent.ts';
import { StartFailure } from './StartFailure.tsx';
import { useStartStyles } from './start.styles.ts';
import {
  DEPENDS_ON_ACCOUNT,
  expectedValue,
  NEEDS_ADMINISTRATOR,
  NEEDS_CONSENT,
} from './ways-out.ts';

type Props = {
  config: ConfigView;
  whereabouts: Whereabouts;
  error: SignInError;
  signIn?: SignIn;
  onRetry: () => void;
};

/** Why nobody could be signed in: a sentence, each way out that fits, and the facts for an administrator. */
export function SignInRefused({ onRetry, ...refusal }: Props) {
  return (
    <StartFailure
      error={refusal.error}
      onRetry={onRetry}
      ways={<Ways {...refusal} />}
      details={<Details {...refusal} />}
    />
  );
}

type Refusal = Omit<Props, 'onRetry'>;

function Ways({ config, whereabouts, error, signIn }: Refusal) {
  const { t } = useTranslation();
  const host = whereabouts.kind === 'host' ? whereabouts.host : undefined;
  const openLink = host?.openLink;
  const signOut = DEPENDS_ON_ACCOUNT.has(error.failure) ? signIn?.signOut : undefined;
  const consent = adminConsentAddress(config);
  const isConsent = NEEDS_CONSENT.has(error.failure);
  const ask = () => {
    // Whoever cannot be asked in a chat is asked by the message below.
    void host
      ?.shareLink?.({ url: consent, message: t('start.failure.messageIntro') })
      .catch(() => undefined);
  };
  return (
    <>
      {isConsent && host?.shareLink && (
        <Button onClick={ask}>{t('start.failure.askInChat')}</Button>
      )}
      {isConsent && (
        <OutsideLink href={consent} openLink={openLink}>
          {t('start.failure.askAdmin')}
        </OutsideLink>
      )}
      {signOut && <Button onClick={() => void signOut()}>{t('start.failure.otherAccount')}</Button>}
      {whereabouts.kind !== 'browser' && (
        <OutsideLink href={location.href} openLink={openLink}>
          {t('start.failure.openInBrowser')}
        </OutsideLink>
      )}
    </>
  );
}

/** What whoever mends it has to know, to read and to send on. */
function Details({ config, error }: Refusal) {
  const styles = useStartStyles();
  const { t } = useTranslation();
  const [at] = useState(() => new Date().toISOString());
  const { failure, reason } = error;
  const facts = [
    [t('start.failure.code'), failure],
    [t('start.failure.reason'), reason],
    [t('start.failure.expected'), expectedValue(failure, config, location)],
    [t('start.failure.address'), location.origin],
    [t('start.failure.time'), at],
  ].filter(([, value]) => value !== '');
  const factsText = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  const { title, text } = describeError(error, t);
  const message = [
    t('start.failure.messageIntro'),
    `${title}. ${text}`,
    ...(NEEDS_CONSENT.has(failure) ? [adminConsentAddress(config)] : []),
    factsText,
  ].join('\n\n');
  const isForAdministrator = NEEDS_ADMINISTRATOR.has(failure);
  return (
    <>
      <dl className={styles.details}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {isForAdministrator ? (
        <CopyButton
          text={message}
          label={t('start.failure.copyMessage')}
          doneLabel={t('start.failure.messageCopied')}
        />
      ) : (
        <CopyButton
          text={factsText}
          label={t('start.failure.copyDetails')}
          doneLabel={t('start.failure.detailsCopied')}
        />
      )}
    </>
  );
}
