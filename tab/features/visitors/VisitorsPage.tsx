import { Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { FolderOptions } from '../../components/FolderOptions.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { SearchInput } from '../../components/SearchInput.tsx';
import { type LeadFilters, NO_LEAD_FILTERS } from '../../components/visitors/lead-queries.ts';
import { LeadList } from '../../components/visitors/LeadList.tsx';
import { LeadsFileButton } from '../../components/visitors/LeadsFileButton.tsx';
import { VisitsPanel } from '../../components/visitors/VisitsPanel.tsx';
import { useVisitorsPageStyles } from './VisitorsPage.styles.ts';

/** Who left their details at the organization's cards, and how often those were opened. */
export function VisitorsPage() {
  const styles = useVisitorsPageStyles();
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters();
  return (
    <>
      <PageHeader title={t('visitors.title')} />
      <div className={styles.stack}>
        <FolderSelect value={filters.folder} onChange={(folder) => setFilters({ folder })} />
        <VisitsPanel of="all" folder={filters.folder} />
        <Panel title={t('visitors.list')} aside={<LeadsFileButton of="all" filters={filters} />}>
          <div role="search">
            <SearchInput
              className={styles.search}
              label={t('visitors.search')}
              value={filters.search}
              onChange={(search) => setFilters({ search })}
            />
          </div>
          <LeadList of="all" filters={filters} onClear={() => setFilters(NO_LEAD_FILTERS)} />
        </Panel>
      </div>
    </>
  );
}

function FolderSelect({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const styles = useVisitorsPageStyles();
  const { t } = useTranslation();
  const { data: folders = [] } = useQuery(foldersQuery(useApi()));
  if (folders.length === 0) return null;
  return (
    <Select
      aria-label={t('cards.folders.choose')}
      className={styles.folder}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      <option value="">{t('cards.folders.all')}</option>
      <option value="root">{t('common.rootDirectory')}</option>
      <FolderOptions folders={folders} />
    </Select>
  );
}

/** Kept in the address, so that it comes back with “back”. */
function useFilters(): [LeadFilters, (changed: Partial<LeadFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = { search: params.get('search') ?? '', folder: params.get('folder') ?? '' };
  // Words are told a moment after they were typed, when the address may say something else.
  const latest = useRef(params);
  useEffect(() => void (latest.current = params), [params]);
  const change = (changed: Partial<LeadFilters>) => {
    const next = new URLSearchParams(latest.current);
    for (const [name, value] of Object.entries(changed))
      if (value === '') next.delete(name);
      else next.set(name, value);
    setParams(next, { replace: true });
  };
  return [filters, change];
}
