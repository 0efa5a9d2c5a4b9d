import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { Panel } from '../../../components/Panel.tsx';
import { DisconnectDialog } from './DisconnectDialog.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';

/** The end of a connection. */
export function DisconnectPanel({ connection }: { connection: ConnectionView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Panel title={t('directory.settings.disconnect')}>
      <Body1 as="p" className={styles.soft}>
        {t('directory.settings.disconnectText')}
      </Body1>
      <div>
        <Button onClick={() => setIsAsking(true)}>
          {t('directory.settings.disconnectAction')}
        </Button>
      </div>
      {isAsking && <DisconnectDialog connection={connection} onClose={() => setIsAsking(false)} />}
    </Panel>
  );
}
