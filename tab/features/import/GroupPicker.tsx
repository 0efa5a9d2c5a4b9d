import { Combobox, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupOptions } from '../../components/GroupOptions.tsx';
import { useGroupSearch } from '../../components/use-group-search.ts';
import type { PeopleFilters } from './import-draft.ts';
import { usePeopleFilterBarStyles } from './PeopleFilterBar.styles.ts';

type Group = PeopleFilters['group'];
type Props = { connectionId: string; group: Group; onChange: (group: Group) => void };

/** Finds a group of the directory by its name. The groups are asked for when the list is first opened. */
export function GroupPicker({ connectionId, group, onChange }: Props) {
  const styles = usePeopleFilterBarStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [isWanted, setIsWanted] = useState(false);
  const { groups, isPending, isForbidden, hint } = useGroupSearch(
    connectionId,
    typed ?? '',
    isWanted,
  );
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
        <GroupOptions groups={groups} isPending={isPending} />
      </Combobox>
    </Field>
  );
}
