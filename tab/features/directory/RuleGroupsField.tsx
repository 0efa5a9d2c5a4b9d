import { Combobox, Field, Option } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/api-error.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { useDebouncedValue } from '../../components/use-debounced-value.ts';
import { groupChoicesQuery } from './rules-queries.ts';
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
  const search = useDebouncedValue(typed.trim());
  const { data, error, isPending } = useQuery(groupChoicesQuery(useApi(), connectionId, search));
  const groups = data?.items ?? [];
  const hint = error
    ? t(
        codeOf(error) === 'permission_missing'
          ? 'imports.choose.groupsForbidden'
          : 'imports.choose.groupsFailed',
      )
    : undefined;
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
        onChange={({ target }) => setTyped(target.value)}
        onOpenChange={(_, { open }) => {
          if (!open) setTyped('');
        }}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
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
