import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { ConsentView } from '../../../../api/contract/consent.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { BackLink } from '../../../components/BackLink.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { describeProblem } from '../../../components/states/describe-error.ts';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../../components/states/LoadingPage.tsx';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../start/SessionContext.ts';
import { beginConsentQuery, consentQuery, useConnectByConsent } from './consent-queries.ts';
import { ConnectOutcome } from './ConnectOutcome.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';

/** One click: Microsoft's page is opened, and whatever is answered there, this page goes on by itself. */
export function ConsentPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const api = useApi();
  const [params] = useSearchParams();
  const connectionId = params.get('connection');
  const [round, setRound] = useState(0);
  const begun = useQuery(beginConsentQuery(api, round));
  const { data: latest, error: lost } = useQuery(consentQuery(api, begun.data?.id));
  const request = latest ?? begun.data;
  const connect = useConnectByConsent(connectionId);
  const { mutate } = connect;

  const test = () =>
    mutate(undefined, {
      onSuccess: ({ id }) =>
        void navigate(`/directory/${id}${connectionId === null ? '/connected' : ''}`, {
          replace: true,
        }),
    });
  // For a connection that is there, an earlier yes is what has gone; a link that is still open is not.
  const isOld = connectionId !== null && round === 0 && begun.data?.state === 'granted';
  if (isOld) setRound(1);
  const isGranted = !isOld && request?.state === 'granted';
  useEffect(() => {
    if (isGranted) test();
    // Once for each request that was granted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isGranted, request?.id]);

  const askAgain = () => {
    connect.reset();
    setRound(round + 1);
  };
  return (
    <>
      <PageHeader
        above={<BackLink to="/directory/connect">{t('directory.connect.title')}</BackLink>}
        title={t('directory.consent.title')}
        text={t('directory.consent.text')}
      />
      <Panel>
        {begun.error && <ErrorState error={begun.error} onRetry={() => void begun.refetch()} />}
        {!request && !begun.error && <LoadingLines lines={2} />}
        {lost && <ErrorState error={lost} onRetry={askAgain} />}
        {request && !lost && (
          <Steps
            request={request}
            isTesting={connect.isPending}
            error={connect.error}
            onTest={test}
            onAskAgain={askAgain}
          />
        )}
      </Panel>
    </>
  );
}

type StepsProps = {
  request: ConsentView;
  isTesting: boolean;
  error: Error | null;
  onTest: () => void;
  onAskAgain: () => void;
};

/** What is to be done at Microsoft, what came of it, and how the test goes. */
function Steps({ request, isTesting, error, onTest, onAskAgain }: StepsProps) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { state, problem, url } = request;
  return (
    <>
      <ol className={styles.steps}>
        {t('directory.consent.steps', { returnObjects: true }).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Caption1>{t('directory.consent.needs')}</Caption1>
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{describeProblem(problem, t)}</MessageBarBody>
        </MessageBar>
      )}
      {state === 'open' && <OpenRequest url={url} />}
      {state !== 'open' && !isTesting && (
        <div>
          <Button appearance="primary" onClick={onAskAgain}>
            {t('directory.consent.again')}
          </Button>
        </div>
      )}
      {isTesting && (
        <Body1 as="p" className={styles.soft}>
          {t('directory.consent.patience')}
        </Body1>
      )}
      <ConnectOutcome isTesting={isTesting} error={error} />
      {!isTesting && state !== 'granted' && (
        <div>
          <Button appearance="subtle" onClick={onTest}>
            {t('directory.consent.allowedAlready')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The way to Microsoft's page, for oneself or for a colleague who may answer there. */
function OpenRequest({ url }: { url: string }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { whereabouts } = useSession();
  const openLink = whereabouts.kind === 'host' ? whereabouts.host.openLink : undefined;
  return (
    <>
      <div className={styles.actions}>
        <OutsideLink look="primary" href={url} openLink={openLink}>
          {t('directory.consent.open')}
        </OutsideLink>
        <CopyButton
          text={url}
          label={t('directory.consent.copy')}
          doneLabel={t('directory.consent.copied')}
        />
      </div>
      <div className={styles.actions}>
        <Spinner size="tiny" labelPosition="after" label={t('directory.consent.waiting')} />
      </div>
    </>
  );
}
