import { Combobox, Field, Option } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../api/contract/people.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { useColleaguePickerStyles } from '../../components/ColleaguePicker.styles.ts';
import { useDebouncedValue } from '../../components/use-debounced-value.ts';
import { findPeopleQuery } from './field-map-queries.ts';

type Props = {
  connectionId: string;
  person: PersonView | undefined;
  onChange: (person: PersonView) => void;
};

/** Finds somebody of a directory by name. Nobody is asked for before the list is opened. */
export function PersonPicker({ connectionId, person, onChange }: Props) {
  const styles = useColleaguePickerStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [isWanted, setIsWanted] = useState(false);
  const search = useDebouncedValue((typed ?? '').trim());
  const { data, error, isPending } = useQuery({
    ...findPeopleQuery(useApi(), connectionId, search),
    enabled: isWanted,
  });
  const people = data?.items ?? [];
  return (
    <Field
      label={t('fieldMap.look.person')}
      {...(error && {
        validationState: 'warning',
        validationMessage: t('fieldMap.look.failed'),
      })}
    >
      <Combobox
        placeholder={t('fieldMap.look.choose')}
        value={typed ?? person?.displayName ?? ''}
        selectedOptions={person ? [person.directoryId] : []}
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
          const chosen = people.find(({ directoryId }) => directoryId === optionValue);
          if (chosen) onChange(chosen);
        }}
      >
        {people.map(({ directoryId, displayName }) => (
          <Option key={directoryId} value={directoryId}>
            {displayName}
          </Option>
        ))}
        {people.length === 0 && (
          <Option disabled value="" text="">
            {isPending ? t('common.handover.searching') : t('imports.choose.nobody')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
