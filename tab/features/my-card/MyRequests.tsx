import { Badge, Caption1 } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChangeRequestView } from '../../../api/contract/change-requests.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { fieldLabel } from '../../components/field-label.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { myRequestsQuery } from './my-card-query.ts';
import { useMyCardStyles } from './MyCardPage.styles.ts';

const COLOURS = { open: 'informative', accepted: 'success', declined: 'warning' } as const;

/** What one has asked for, and how it stands. Nothing where nothing was asked. */
export function MyRequests() {
  const styles = useMyCardStyles();
  const { t } = useTranslation();
  const { data: requests = [] } = useQuery(myRequestsQuery(useApi()));
  if (requests.length === 0) return null;
  return (
    <ul aria-label={t('myCard.requests')} className={styles.requests}>
      {requests.map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </ul>
  );
}

function Request({ request }: { request: ChangeRequestView }) {
  const styles = useMyCardStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { kind, fields, state, askedAt, answer } = request;
  const what =
    kind === 'objection'
      ? t('myCard.objection')
      : Object.keys(fields)
          .map((name) => fieldLabel(name, t))
          .join(', ');
  return (
    <li className={styles.request}>
      <Badge appearance="tint" color={COLOURS[state]}>
        {t(`myCard.request_${state}`)}
      </Badge>
      <span>{what}</span>
      <Caption1 className={styles.soft}>{format.day(askedAt)}</Caption1>
      {answer && <q className={styles.answer}>{answer}</q>}
    </li>
  );
}
