import { Badge } from '@fluentui/react-components';
import { CheckmarkCircleRegular, PauseCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';

const LOOK = {
  active: { color: 'success', icon: <CheckmarkCircleRegular /> },
  paused: { color: 'warning', icon: <PauseCircleRegular /> },
} as const satisfies Record<CardView['status'], object>;

/** Whether a card is on the web, as a word and a sign. */
export function CardStatus({ status }: Pick<CardView, 'status'>) {
  const { t } = useTranslation();
  return (
    <Badge appearance="tint" {...LOOK[status]}>
      {t(`cards.status_${status}`)}
    </Badge>
  );
}
