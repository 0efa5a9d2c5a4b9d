import { Caption1, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { ErrorState } from '../states/ErrorState.tsx';
import { Facts } from '../Facts.tsx';
import { LoadingLines } from '../states/LoadingPage.tsx';
import { Panel } from '../Panel.tsx';
import { useLocaleFormat } from '../use-locale-format.ts';
import type { LeadsOf } from './lead-queries.ts';
import { PERIODS, visitsQuery } from './visit-periods.ts';
import { VisitChart } from './VisitChart.tsx';
import { useVisitorStyles } from './visitors.styles.ts';

const SHOWN = ['visits', 'saves', 'linkClicks', 'codeDownloads', 'passAdds', 'leads'] as const;

/** How often cards were opened and what came of it, over a period that the reader chooses. */
export function VisitsPanel({
  of,
  folder = '',
  card = '',
}: {
  of: LeadsOf;
  folder?: string;
  card?: string;
}) {
  const styles = useVisitorStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const [name, setName] = useState<(typeof PERIODS)[number]>('days');
  const { data, error, refetch } = useQuery(visitsQuery(useApi(), of, { name, folder, card }));
  const period = (
    <Select
      aria-label={t('visitors.period')}
      value={name}
      onChange={(_, { value }) => setName(PERIODS.find((period) => period === value) ?? 'days')}
    >
      {PERIODS.map((period) => (
        <option key={period} value={period}>
          {t(`visitors.period_${period}`)}
        </option>
      ))}
    </Select>
  );
  return (
    <Panel title={t('visitors.visitsTitle')} aside={period}>
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingLines lines={3} />}
      {data && (
        <>
          <Facts
            facts={SHOWN.map((what) => ({
              name: t(`visitors.${what}`),
              value: format.number(data.totals[what]),
            }))}
          />
          <VisitChart insights={data} />
          <Caption1 as="p" block className={styles.count}>
            {t('visitors.honest')}
          </Caption1>
        </>
      )}
    </Panel>
  );
}
