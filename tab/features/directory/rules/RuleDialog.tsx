import { Field, Input, Select, Switch } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../api/ApiProvider.tsx';
import { foldersQuery } from '../../../api/folders.ts';
import { FormDialog } from '../../../components/dialogs/FormDialog.tsx';
import { useReturnedFocus } from '../../../components/dialogs/use-returned-focus.ts';
import { FolderOptions } from '../../../components/pickers/FolderOptions.tsx';
import { templatesQuery } from '../../../api/templates.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { isUnfinished, type Rule } from './rule-draft.ts';
import { RuleCountLine } from './RuleCountLine.tsx';
import { RuleGroupsField } from './RuleGroupsField.tsx';
import { useRulesStyles } from './rules.styles.ts';

type Props = {
  connectionId: string;
  rule: Rule;
  onKeep: (rule: Rule) => void;
  onClose: () => void;
};
type PartProps = { rule: Rule; onChange: (part: Partial<Rule>) => void };

/** One rule: whom it takes, where their cards lie, how they look; counted as it is written. */
export function RuleDialog({ connectionId, rule: before, onKeep, onClose }: Props) {
  const styles = useRulesStyles();
  const { t } = useTranslation();
  const [rule, setRule] = useState(before);
  const change = (part: Partial<Rule>) => setRule({ ...rule, ...part });
  useReturnedFocus();
  return (
    <FormDialog
      isAlert
      title={
        before.name === ''
          ? t('directory.rules.add')
          : t('directory.rules.edit', { name: before.name })
      }
      submitLabel={t('directory.rules.keep')}
      isDisabled={isUnfinished(rule)}
      className={styles.form}
      onSubmit={() => onKeep(rule)}
      onClose={onClose}
    >
      <Field required label={t('directory.rules.name')}>
        <Input
          value={rule.name}
          maxLength={100}
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      <RuleGroupsField
        connectionId={connectionId}
        groupIds={rule.groupIds}
        onChange={(groupIds) => change({ groupIds })}
      />
      <ConditionFields
        connectionId={connectionId}
        conditions={rule.conditions}
        onChange={(conditions) => change({ conditions })}
      />
      <KindFields rule={rule} onChange={change} />
      <PlacementFields rule={rule} onChange={change} />
      <RuleCountLine connectionId={connectionId} rule={rule} />
    </FormDialog>
  );
}

function KindFields({ rule, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Switch
        checked={rule.licensedOnly}
        label={t('directory.rules.licensedOnly')}
        onChange={(_, { checked }) => onChange({ licensedOnly: checked })}
      />
      <Switch
        checked={rule.includeGuests}
        label={t('directory.rules.includeGuests')}
        onChange={(_, { checked }) => onChange({ includeGuests: checked })}
      />
    </>
  );
}

function PlacementFields({ rule, onChange }: PartProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { data: folders = [] } = useQuery(foldersQuery(api));
  const { data: templates = [] } = useQuery(templatesQuery(api));
  return (
    <>
      <Field label={t('imports.options.folder')}>
        <Select
          value={rule.folderId ?? ''}
          onChange={(_, { value }) => onChange({ folderId: value || null })}
        >
          <option value="">{t('common.rootDirectory')}</option>
          <FolderOptions folders={folders} />
        </Select>
      </Field>
      <Field label={t('imports.options.template')}>
        <Select
          value={rule.templateId ?? ''}
          onChange={(_, { value }) => onChange({ templateId: value || null })}
        >
          <option value="">{t('imports.options.isDefault')}</option>
          {templates
            .filter(({ isDefault }) => !isDefault)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
    </>
  );
}
