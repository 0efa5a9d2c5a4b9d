import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { useLocaleFormat } from '../../../components/use-locale-format.ts';
import { endNotice, isCredentialProblem } from '../connect/credential-end.ts';

type Props = { connection: ConnectionView; action?: ReactNode };

/** That a secret or certificate ends soon, while there is time; once it is dead the problem itself says so. */
export function CredentialNotice({ connection, action }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const [now] = useState(() => Date.now());
  const { credential, credentialExpiresAt } = connection;
  const notice = isCredentialProblem(connection) ? undefined : endNotice(connection, now);
  if (!notice || credential === 'consent' || credentialExpiresAt === null) return null;
  const { daysLeft, intent } = notice;
  const what = t(`directory.credential.the_${credential}`);
  const days = format.number(daysLeft);
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {daysLeft > 0
            ? t('directory.credential.ends', { what, count: daysLeft, days })
            : t('directory.credential.ended', { what })}
        </MessageBarTitle>
        {t(daysLeft > 0 ? 'directory.credential.renew' : 'directory.credential.renewNow', {
          date: format.day(credentialExpiresAt),
        })}
      </MessageBarBody>
      {action && <MessageBarActions>{action}</MessageBarActions>}
    </MessageBar>
  );
}
