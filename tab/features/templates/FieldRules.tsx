import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CARD_FIELDS } from '../../components/card-fields.ts';
import type { CardForm } from '../../components/card-form/card-form.ts';
import { fieldLabel } from '../../components/field-label.ts';
import { Panel } from '../../components/Panel.tsx';
import { type DesignerState, problemAt } from './designer-state.ts';
import { FieldValue } from './FieldValue.tsx';
import { type FieldSetting, withSetting } from './template-draft.ts';
import { useTemplatesStyles } from './templates.styles.ts';

const RULES = ['shown', 'hidden', 'prefilled', 'locked'] as const;

const FIELDS = CARD_FIELDS.filter((name) => name !== 'status');

/** What is said of each field: whether it shows, what it says, and who may change it. */
export function FieldRules({ state }: { state: DesignerState }) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  return (
    <Panel title={t('templates.fields')} className={styles.form}>
      <p className={styles.soft}>{t('templates.fieldsText')}</p>
      {FIELDS.map((field) => (
        <FieldRuleRow key={field} field={field} state={state} />
      ))}
    </Panel>
  );
}

type RowProps = { field: keyof CardForm; state: DesignerState };

function FieldRuleRow({ field, state: { draft, problems, onChange } }: RowProps) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const setting: FieldSetting = draft.fields[field] ?? { rule: 'shown' };
  const { rule, value } = setting;
  const change = (part: FieldSetting) => onChange(withSetting(draft, field, part));
  const words = { field: fieldLabel(field, t) };
  const hasValue = rule === 'prefilled' || rule === 'locked';
  return (
    <div className={styles.field}>
      <Field
        label={t('templates.rule', words)}
        {...problemAt(problems, `fields.${field}.rule`, `fields.${field}.value`)}
      >
        <Select
          value={rule}
          onChange={(_, data) => {
            const next = RULES.find((known) => known === data.value);
            if (next) change({ ...setting, rule: next });
          }}
        >
          {/* A name always shows. */}
          {RULES.filter((each) => each !== 'hidden' || field !== 'displayName').map((each) => (
            <option key={each} value={each}>
              {t(`templates.rule_${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      {rule !== 'locked' && rule !== 'hidden' && (
        <WhoEdits
          label={t('templates.edit', words)}
          mayEdit={setting.employeeMayEdit}
          onChange={(employeeMayEdit) => {
            const { employeeMayEdit: _before, ...rest } = setting;
            change(employeeMayEdit === undefined ? rest : { ...rest, employeeMayEdit });
          }}
        />
      )}
      {hasValue && (
        <FieldValue
          field={field}
          value={value}
          isLocked={rule === 'locked'}
          problems={problems}
          onChange={(next) => change({ ...setting, value: next })}
        />
      )}
    </div>
  );
}

type WhoProps = {
  label: string;
  mayEdit: boolean | undefined;
  onChange: (mayEdit: boolean | undefined) => void;
};

function WhoEdits({ label, mayEdit, onChange }: WhoProps) {
  const { t } = useTranslation();
  return (
    <Field label={label}>
      <Select
        value={mayEdit === undefined ? 'default' : mayEdit ? 'yes' : 'no'}
        onChange={(_, { value }) => onChange(value === 'default' ? undefined : value === 'yes')}
      >
        {(['default', 'yes', 'no'] as const).map((who) => (
          <option key={who} value={who}>
            {t(`templates.edit_${who}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
