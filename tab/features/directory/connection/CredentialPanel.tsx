import { Body1 } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { ConsentAgain } from '../connect/ConsentAgain.tsx';
import { daysUntil } from '../connect/credential-end.ts';
import { CredentialEndField } from '../connect/CredentialEndField.tsx';
import { ReplaceCredential } from './ReplaceCredential.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';

/** How the application signs in, until when and who says so, and the way to give it another credential. */
export function CredentialPanel({ connection }: { connection: ConnectionView }) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { credential, credentialEndSource, clientId, tenantId } = connection;
  const isToldByDirectory =
    credentialEndSource === 'directory' || credentialEndSource === 'certificate';
  return (
    <Panel title={t('directory.settings.credential')}>
      <Body1 as="p" className={styles.soft}>
        {t(`directory.settings.credentialText_${credential}`)}{' '}
        {credential !== 'consent' && <CredentialEnd connection={connection} />}
      </Body1>
      {credential !== 'consent' && !isToldByDirectory && (
        <CredentialEndField connection={connection} />
      )}
      <dl className={styles.ids}>
        <dt>{t('directory.connect.tenantId')}</dt>
        <dd>{tenantId}</dd>
        <dt>{t('directory.connect.clientId')}</dt>
        <dd>{clientId}</dd>
      </dl>
      <div>
        {credential === 'consent' ? (
          <ConsentAgain id={connection.id} />
        ) : (
          <ReplaceCredential connection={connection} label={t('directory.settings.replace')} />
        )}
      </div>
    </Panel>
  );
}

/** Until when it is valid, how long that is, and who says so. */
function CredentialEnd({ connection }: { connection: ConnectionView }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const [now] = useState(() => Date.now());
  const { credentialExpiresAt, credentialEndSource } = connection;
  if (credentialExpiresAt === null) return t('directory.settings.credentialEndUnknown');
  const date = format.day(credentialExpiresAt);
  const days = daysUntil(credentialExpiresAt, now);
  return [
    days > 0
      ? t('directory.settings.credentialEnds', { date, count: days, days: format.number(days) })
      : t('directory.settings.credentialEnded', { date }),
    credentialEndSource && t(`directory.settings.endSource_${credentialEndSource}`),
  ]
    .filter(Boolean)
    .join(' ');
}
