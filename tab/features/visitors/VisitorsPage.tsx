import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { ColleaguePicker } from '../../components/pickers/ColleaguePicker.tsx';
import { FolderOptions } from '../../components/pickers/FolderOptions.tsx';
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
        <div className={styles.scope}>
          <FolderSelect value={filters.folder} onChange={(folder) => setFilters({ folder })} />
          <CardChoice value={filters.card} onChange={(card) => setFilters({ card })} />
        </div>
        <VisitsPanel of="all" folder={filters.folder} card={filters.card} />
        <Panel title={t('visitors.list')} aside={<LeadsFileButton of="all" filters={filters} />}>
          <div role="search" className={styles.scope}>
            <SearchInput
              className={styles.search}
              label={t('visitors.search')}
              value={filters.search}
              onChange={(search) => setFilters({ search })}
            />
            <Day
              label={t('visitors.from')}
              value={filters.from}
              onChange={(from) => setFilters({ from })}
            />
            <Day
              label={t('visitors.to')}
              value={filters.to}
              onChange={(to) => setFilters({ to })}
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

type ChoiceProps = { value: string; onChange: (value: string) => void };

/** One colleague's card, or all. */
function CardChoice({ value, onChange }: ChoiceProps) {
  const styles = useVisitorsPageStyles();
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.card}>
        <ColleaguePicker
          label={t('common.handover.colleague')}
          cardId={value}
          onChange={onChange}
        />
      </div>
      {value !== '' && <Button onClick={() => onChange('')}>{t('cards.folders.all')}</Button>}
    </>
  );
}

function Day({ label, value, onChange }: ChoiceProps & { label: string }) {
  return (
    <Field label={label}>
      <Input type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

/** Kept in the address, so that it comes back with “back”. */
function useFilters(): [LeadFilters, (changed: Partial<LeadFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const said = (name: keyof LeadFilters) => params.get(name) ?? '';
  const filters: LeadFilters = {
    search: said('search'),
    folder: said('folder'),
    card: said('card'),
    from: said('from'),
    to: said('to'),
  };
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
