import { Combobox, Field, Option } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/api-error.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { useDebouncedValue } from '../../components/use-debounced-value.ts';
import type { PeopleFilters } from './import-draft.ts';
import { groupsQuery } from './import-queries.ts';
import { usePeopleFilterBarStyles } from './PeopleFilterBar.styles.ts';

type Group = PeopleFilters['group'];
type Props = { connectionId: string; group: Group; onChange: (group: Group) => void };

/** Finds a group of the directory by its name. The groups are asked for when the list is first opened. */
export function GroupPicker({ connectionId, group, onChange }: Props) {
  const styles = usePeopleFilterBarStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [isWanted, setIsWanted] = useState(false);
  const search = useDebouncedValue(typed ?? '');
  const { data, error, isPending } = useQuery({
    ...groupsQuery(useApi(), connectionId, search.trim()),
    enabled: isWanted,
  });
  const groups = data?.items ?? [];
  const isForbidden = codeOf(error) === 'permission_missing';
  const hint = isForbidden
    ? t('imports.choose.groupsForbidden')
    : error
      ? t('imports.choose.groupsFailed')
      : undefined;
  return (
    <Field
      label={t('imports.choose.group')}
      className={styles.picker}
      {...(hint !== undefined && { validationState: 'warning', validationMessage: hint })}
    >
      <Combobox
        clearable
        disabled={isForbidden}
        placeholder={t('imports.choose.anyGroup')}
        value={typed ?? group?.displayName ?? ''}
        selectedOptions={group ? [group.id] : []}
        className={styles.combobox}
        listbox={{ className: styles.listbox }}
        onFocus={() => setIsWanted(true)}
        onChange={({ target }) => setTyped(target.value)}
        onOpenChange={(_, { open }) => {
          setIsWanted(true);
          if (!open) setTyped(undefined);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          onChange(groups.find(({ id }) => id === optionValue) ?? null);
        }}
      >
        {groups.map(({ id, displayName }) => (
          <Option key={id} value={id}>
            {displayName}
          </Option>
        ))}
        {groups.length === 0 && (
          <Option disabled value="" text="">
            {isPending ? t('imports.choose.groupSearching') : t('imports.choose.noGroups')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
