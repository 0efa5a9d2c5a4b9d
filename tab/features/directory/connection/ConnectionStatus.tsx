import { Badge } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  PauseCircleRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../../api/contract/connections.ts';

const LOOK = {
  connected: { color: 'success', icon: <CheckmarkCircleRegular /> },
  failing: { color: 'danger', icon: <ErrorCircleRegular /> },
  paused: { color: 'warning', icon: <PauseCircleRegular /> },
} as const satisfies Record<ConnectionView['status'], object>;

/** How a connection stands, as a word and a sign. */
export function ConnectionStatus({ status }: Pick<ConnectionView, 'status'>) {
  const { t } = useTranslation();
  return (
    <Badge appearance="tint" size="large" {...LOOK[status]}>
      {t(`directory.status.${status}`)}
    </Badge>
  );
}
