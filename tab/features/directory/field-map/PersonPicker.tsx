import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../api/contract/people.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { SearchPicker } from '../../../components/pickers/SearchPicker.tsx';
import { usePickerSearch } from '../../../components/pickers/use-picker-search.ts';
import { findPeopleQuery } from './field-map-queries.ts';

type Props = {
  connectionId: string;
  person: PersonView | undefined;
  onChange: (person: PersonView) => void;
};

/** Finds somebody of a directory by name. */
export function PersonPicker({ connectionId, person, onChange }: Props) {
  const { t } = useTranslation();
  const { search, isWanted, onSearch } = usePickerSearch();
  const { data, error, isPending } = useQuery({
    ...findPeopleQuery(useApi(), connectionId, search),
    enabled: isWanted,
  });
  const people = data?.items ?? [];
  return (
    <SearchPicker
      label={t('fieldMap.look.person')}
      placeholder={t('fieldMap.look.choose')}
      chosen={person && toChoice(person)}
      found={people.map(toChoice)}
      emptyText={isPending ? t('common.handover.searching') : t('imports.choose.nobody')}
      warning={error ? t('fieldMap.look.failed') : undefined}
      onSearch={onSearch}
      onChoose={(id) => {
        const chosen = people.find(({ directoryId }) => directoryId === id);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

const toChoice = ({ directoryId, displayName }: PersonView) => ({
  id: directoryId,
  name: displayName,
});
