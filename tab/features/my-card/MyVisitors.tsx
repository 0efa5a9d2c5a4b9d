import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { NO_LEAD_FILTERS } from '../../components/visitors/lead-queries.ts';
import { LeadList } from '../../components/visitors/LeadList.tsx';
import { LeadsFileButton } from '../../components/visitors/LeadsFileButton.tsx';
import { VisitsPanel } from '../../components/visitors/VisitsPanel.tsx';

/** Who left their details at one's own card, and how often it was opened. */
export function MyVisitors() {
  const { t } = useTranslation();
  return (
    <>
      <Panel
        title={t('visitors.mine')}
        aside={<LeadsFileButton of="mine" filters={NO_LEAD_FILTERS} />}
      >
        <LeadList of="mine" filters={NO_LEAD_FILTERS} onClear={() => undefined} />
      </Panel>
      <VisitsPanel of="mine" />
    </>
  );
}
