import { PlugConnectedRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { connectionsQuery } from '../../api/connections.ts';
import { EmptyState } from '../../components/states/EmptyState.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useOwnWords } from '../../components/use-own-words.ts';
import { administrators } from '../../languages/en/administrators.ts';
import { ConnectionCard } from './connection/ConnectionCard.tsx';
import { WalletNotice } from './WalletNotice.tsx';
import { ReviewLink } from './review/ReviewLink.tsx';
import { useDirectoryStyles } from './directory.styles.ts';

/** The organization's directories, each with how it stands. */
export function DirectoryPage() {
  const styles = useDirectoryStyles();
  useOwnWords({ administrators });
  const { t } = useTranslation();
  const { data: connections, error, refetch } = useQuery(connectionsQuery(useApi()));
  const isEmpty = connections?.length === 0;
  return (
    <>
      <PageHeader
        title={t('directory.title')}
        text={t('directory.text')}
        actions={
          <>
            {connections && !isEmpty && (
              <>
                <ReviewLink />
                <LinkButton to="/directory/connect">{t('directory.connectAnother')}</LinkButton>
              </>
            )}
            <LinkButton to="/administrators">{t('administrators.title')}</LinkButton>
          </>
        }
      />
      <WalletNotice />
      {!connections && !error && <LoadingLines lines={2} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isEmpty && (
        <EmptyState
          icon={<PlugConnectedRegular />}
          title={t('directory.empty.title')}
          text={t('directory.empty.text')}
          action={
            <LinkButton to="/directory/connect" appearance="primary" size="large">
              {t('directory.empty.action')}
            </LinkButton>
          }
        />
      )}
      {connections && !isEmpty && (
        <ul aria-label={t('directory.listLabel')} className={styles.list}>
          {connections.map((connection) => (
            <li key={connection.id}>
              <ConnectionCard connection={connection} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
