import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ConnectionActions } from './ConnectionActions.tsx';
import { ConnectionFacts } from './ConnectionFacts.tsx';
import { ConnectionProblem } from './ConnectionProblem.tsx';
import { ConnectionStatus } from './ConnectionStatus.tsx';
import { CredentialNotice } from './CredentialNotice.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';

/** One connection in the list: how it stands, and what to do with it. */
export function ConnectionCard({ connection }: { connection: ConnectionView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { id, name, status, problem } = connection;
  return (
    <Panel title={name} aside={<ConnectionStatus status={status} />}>
      <ConnectionProblem problem={problem} />
      <CredentialNotice connection={connection} />
      <ConnectionFacts connection={connection} />
      <div className={styles.actions}>
        <LinkButton appearance="primary" to={`/import/new?connection=${id}`}>
          {t('directory.actions.choose')}
        </LinkButton>
        <ConnectionActions connection={connection} />
        <LinkButton to={`/directory/${id}`}>{t('directory.actions.settings')}</LinkButton>
      </div>
    </Panel>
  );
}
