import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchPicker } from '../../components/pickers/SearchPicker.tsx';
import { useGroupSearch } from '../../components/pickers/use-group-search.ts';
import type { PeopleFilters } from './import-draft.ts';
import { usePeopleFilterBarStyles } from './PeopleFilterBar.styles.ts';

type Group = PeopleFilters['group'];
type Props = { connectionId: string; group: Group; onChange: (group: Group) => void };

/** Finds a group of the directory by its name. The groups are asked for when the list is first opened. */
export function GroupPicker({ connectionId, group, onChange }: Props) {
  const styles = usePeopleFilterBarStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const search = useGroupSearch(connectionId, typed ?? '', typed !== undefined);
  const { groups, isPending, isForbidden, hint } = search;
  return (
    <SearchPicker
      clearable
      disabled={isForbidden}
      className={styles.picker}
      label={t('imports.choose.group')}
      placeholder={t('imports.choose.anyGroup')}
      chosen={group ? toChoice(group) : undefined}
      found={groups.map(toChoice)}
      emptyText={isPending ? t('imports.choose.groupSearching') : t('imports.choose.noGroups')}
      warning={hint}
      onSearch={setTyped}
      onChoose={(chosen) => onChange(groups.find(({ id }) => id === chosen) ?? null)}
    />
  );
}

const toChoice = ({ id, displayName }: NonNullable<Group>) => ({ id, name: displayName });
