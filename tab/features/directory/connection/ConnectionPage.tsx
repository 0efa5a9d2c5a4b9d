import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { BackLink } from '../../../components/BackLink.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ConnectionActions } from './ConnectionActions.tsx';
import { ConnectionFacts } from './ConnectionFacts.tsx';
import { ConnectionProblem } from './ConnectionProblem.tsx';
import { ConnectionStatus } from './ConnectionStatus.tsx';
import { isConsentProblem, isCredentialProblem } from '../connect/credential-end.ts';
import { ConsentAgain } from '../connect/ConsentAgain.tsx';
import { CredentialNotice } from './CredentialNotice.tsx';
import { CredentialPanel } from './CredentialPanel.tsx';
import { DisconnectPanel } from './DisconnectPanel.tsx';
import { ExcessPermissions } from '../connect/ExcessPermissions.tsx';
import { InStepPanel } from './InStepPanel.tsx';
import { LoadedConnection } from './LoadedConnection.tsx';
import { NamePanel } from './NamePanel.tsx';
import { PermissionList } from '../connect/PermissionList.tsx';
import { ReplaceCredential } from './ReplaceCredential.tsx';
import { RightsMeter } from '../connect/RightsMeter.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';

/** One connection: how it stands, how it is kept in step, and its end. */
export function ConnectionPage() {
  return (
    <LoadedConnection>{(connection) => <Settings connection={connection} />}</LoadedConnection>
  );
}

function Settings({ connection }: { connection: ConnectionView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { id, name, status, problem, permissions } = connection;
  const replace = (
    <ReplaceCredential connection={connection} label={t('directory.credential.replace')} />
  );
  return (
    <>
      <PageHeader
        above={<BackLink to="/directory">{t('directory.settings.back')}</BackLink>}
        title={name}
        actions={
          <>
            <ConnectionActions connection={connection} />
            <LinkButton to={`/directory/${id}/rules`}>{t('directory.rules.link')}</LinkButton>
            <LinkButton to={`/directory/${id}/fields`}>{t('fieldMap.link')}</LinkButton>
            <LinkButton appearance="primary" to={`/import/new?connection=${id}`}>
              {t('directory.actions.choose')}
            </LinkButton>
          </>
        }
      />
      <div className={styles.stack}>
        <Panel>
          <div>
            <ConnectionStatus status={status} />
          </div>
          <ConnectionProblem problem={problem} action={cureOf(connection, replace)} />
          <ConnectionProblem problem={connection.photoProblem} intent="warning" />
          <CredentialNotice connection={connection} action={replace} />
          <ConnectionFacts connection={connection} />
        </Panel>
        <div className={styles.beside}>
          <div className={styles.stack}>
            <InStepPanel connection={connection} />
          </div>
          <div className={styles.stack}>
            <Panel title={t('directory.settings.permissions')}>
              <RightsMeter {...connection} />
              <PermissionList permissions={permissions} />
              <ExcessPermissions excess={connection.excessPermissions} />
            </Panel>
            <CredentialPanel connection={connection} />
            <NamePanel connection={connection} />
            <DisconnectPanel connection={connection} />
          </div>
        </div>
      </div>
    </>
  );
}

/** What mends a problem at one press, where something does. */
function cureOf(connection: ConnectionView, replace: ReactNode): ReactNode {
  if (isConsentProblem(connection)) return <ConsentAgain id={connection.id} />;
  return isCredentialProblem(connection) && replace;
}
