import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';

/** Rights that the application holds and Carte does not need, each with a reason to take it away. */
export function ExcessPermissions({ excess }: { excess: ConnectionView['excessPermissions'] }) {
  const { t } = useTranslation();
  if (excess.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('directory.permissions.excess')}</MessageBarTitle>
        <ul>
          {excess.map(({ name, why }) => (
            <li key={name}>
              <code>{name}</code>: {why}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
