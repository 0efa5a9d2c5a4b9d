import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { useDirectoryStyles } from '../directory.styles.ts';
import { LoadedConnection } from '../connection/LoadedConnection.tsx';
import { PermissionList } from './PermissionList.tsx';

/** Right after a directory was connected: its name, how many people it holds, and the next step. */
export function ConnectedPage() {
  return (
    <LoadedConnection>{(connection) => <Connected connection={connection} />}</LoadedConnection>
  );
}

function Connected({ connection }: { connection: ConnectionView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { id, name, organizationName, userCount, permissions } = connection;
  return (
    <div role="status" className={styles.stack}>
      <PageHeader
        above={
          <span className={styles.success} aria-hidden="true">
            <CheckmarkCircleFilled />
          </span>
        }
        title={t('directory.connected.title', { name: organizationName ?? name })}
        text={
          userCount === null
            ? t('directory.connected.textUncounted')
            : t('directory.connected.text', { count: userCount, people: format.number(userCount) })
        }
      />
      <div className={styles.actions}>
        <LinkButton appearance="primary" size="large" to={`/import/new?connection=${id}`}>
          {t('directory.connected.choose')}
        </LinkButton>
        <LinkButton size="large" to={`/directory/${id}`}>
          {t('directory.connected.settings')}
        </LinkButton>
      </div>
      <Panel title={t('directory.connected.permissions')}>
        <PermissionList permissions={permissions} />
      </Panel>
    </div>
  );
}
