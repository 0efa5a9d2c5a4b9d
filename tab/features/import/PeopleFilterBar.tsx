import { Combobox, Field, Option, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../../components/SearchInput.tsx';
import { GroupPicker } from './GroupPicker.tsx';
import type { PeopleFilters } from './import-draft.ts';
import { usePeopleFilterBarStyles } from './PeopleFilterBar.styles.ts';

type Props = {
  connectionId: string;
  /** Departments that were seen; another can be typed. */
  departments: readonly string[];
  filters: PeopleFilters;
  onChange: (filters: Partial<PeopleFilters>) => void;
};

const STATES = ['all', 'new', 'imported'] as const;

/** Narrows the list of people. Whoever is chosen stays chosen, shown or not. */
export function PeopleFilterBar({ connectionId, departments, filters, onChange }: Props) {
  const styles = usePeopleFilterBarStyles();
  const { t } = useTranslation();
  return (
    <div role="search" className={styles.root}>
      <SearchInput
        className={styles.search}
        label={t('imports.choose.search')}
        value={filters.search}
        onChange={(search) => onChange({ search })}
      />
      <GroupPicker
        connectionId={connectionId}
        group={filters.group}
        onChange={(group) => onChange({ group })}
      />
      <DepartmentPicker
        departments={departments}
        department={filters.department}
        onChange={(department) => onChange({ department })}
      />
      <Field label={t('imports.choose.state')} className={styles.state}>
        <Select
          value={filters.state}
          onChange={(_, { value }) => onChange({ state: STATES.find((s) => s === value) ?? 'all' })}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`imports.choose.state_${state}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

type DepartmentProps = {
  departments: readonly string[];
  department: string;
  onChange: (department: string) => void;
};

/** A department is picked, or typed: not all of them need have been seen. */
function DepartmentPicker({ departments, department, onChange }: DepartmentProps) {
  const styles = usePeopleFilterBarStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const choose = (chosen: string) => {
    setTyped(undefined);
    if (chosen !== department) onChange(chosen);
  };
  const chooseTyped = () => {
    if (typed !== undefined) choose(typed.trim());
  };
  return (
    <Field label={t('imports.choose.department')} className={styles.picker}>
      <Combobox
        clearable
        freeform
        placeholder={t('imports.choose.anyDepartment')}
        value={typed ?? department}
        selectedOptions={department === '' ? [] : [department]}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') chooseTyped();
        }}
        onBlur={chooseTyped}
        onOptionSelect={(_, { optionValue }) => choose(optionValue ?? '')}
        className={styles.combobox}
        listbox={{ className: styles.listbox }}
        expandIcon={{ 'aria-label': t('common.showChoices') }}
      >
        {departments.map((name) => (
          <Option key={name} value={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
