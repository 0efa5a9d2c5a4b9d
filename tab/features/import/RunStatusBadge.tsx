import { Badge } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  ErrorCircleRegular,
  PauseCircleRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { RunStatus } from '../../../api/contract/imports.ts';

const LOOK = {
  queued: { color: 'informative', icon: <ClockRegular /> },
  running: { color: 'brand', icon: <ArrowSyncRegular /> },
  waiting: { color: 'warning', icon: <ClockRegular /> },
  held: { color: 'warning', icon: <PauseCircleRegular /> },
  done: { color: 'success', icon: <CheckmarkCircleRegular /> },
  failed: { color: 'danger', icon: <ErrorCircleRegular /> },
  cancelled: { color: 'informative', icon: <DismissCircleRegular /> },
} as const satisfies Record<RunStatus, object>;

/** How a run stands, as a word and a sign. */
export function RunStatusBadge({ status }: { status: RunStatus }) {
  const { t } = useTranslation();
  return (
    <Badge appearance="tint" size="large" {...LOOK[status]}>
      {t(`imports.run.status_${status}`)}
    </Badge>
  );
}
