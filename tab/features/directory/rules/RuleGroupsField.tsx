import { Combobox, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupOptions } from '../../../components/pickers/GroupOptions.tsx';
import { useGroupSearch } from '../../../components/pickers/use-group-search.ts';
import { useRulesStyles } from './rules.styles.ts';

type Props = {
  connectionId: string;
  groupIds: readonly string[];
  onChange: (groupIds: string[]) => void;
};

/** The groups that a rule takes people from, found by their names. */
export function RuleGroupsField({ connectionId, groupIds, onChange }: Props) {
  const styles = useRulesStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { groups, isPending, hint } = useGroupSearch(connectionId, typed);
  return (
    <Field
      label={t('directory.rules.groups')}
      hint={
        groupIds.length > 0
          ? t('directory.rules.inGroups', { count: groupIds.length })
          : t('directory.rules.anyGroup')
      }
      {...(hint !== undefined && { validationState: 'warning', validationMessage: hint })}
    >
      <Combobox
        multiselect
        className={styles.narrow}
        placeholder={t('imports.choose.group')}
        value={typed}
        selectedOptions={[...groupIds]}
        expandIcon={{ 'aria-label': t('common.showChoices') }}
        onChange={({ target }) => setTyped(target.value)}
        onOpenChange={(_, { open }) => {
          if (!open) setTyped('');
        }}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
      >
        <GroupOptions groups={groups} isPending={isPending} />
      </Combobox>
    </Field>
  );
}
