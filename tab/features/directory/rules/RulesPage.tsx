import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { BackLink } from '../../../components/BackLink.tsx';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LoadedConnection } from '../connection/LoadedConnection.tsx';
import { NewcomersPanel } from '../connection/NewcomersPanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { rulesQuery } from './rules-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';

/** Who of a directory gets a card by itself, and who waits for a decision. */
export function RulesPage() {
  return <LoadedConnection>{(connection) => <Rules connection={connection} />}</LoadedConnection>;
}

function Rules({ connection: { id, name, newcomers } }: { connection: ConnectionView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { data: rules, error, refetch } = useQuery(rulesQuery(useApi(), id));
  return (
    <>
      <PageHeader
        above={<BackLink to={`/directory/${id}`}>{name}</BackLink>}
        title={t('directory.rules.title')}
        text={t('directory.rules.text')}
      />
      <div className={styles.stack}>
        {!rules && !error && <LoadingLines lines={3} />}
        {!rules && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {rules && <RulesPanel connectionId={id} stored={rules} />}
        <NewcomersPanel connectionId={id} isProposing={newcomers === 'propose'} />
      </div>
    </>
  );
}
