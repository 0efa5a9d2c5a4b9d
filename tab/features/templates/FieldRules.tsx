import { Field, Input, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CARD_FIELDS } from '../../components/card-fields.ts';
import { fieldLabel } from '../../components/field-label.ts';
import { Panel } from '../../components/Panel.tsx';
import { type DesignerState, problemAt } from './designer-state.ts';
import { type FieldSetting, withSetting } from './template-draft.ts';
import { useTemplatesStyles } from './templates.styles.ts';

const RULES = ['shown', 'hidden', 'prefilled', 'locked'] as const;

/** Fields of several values: what they hold has no place in one line. */
const LISTS: readonly string[] = ['emails', 'phones', 'address', 'links'];

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

type RowProps = { field: string; state: DesignerState };

function FieldRuleRow({ field, state: { draft, problems, onChange } }: RowProps) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const setting: FieldSetting = draft.fields[field] ?? { rule: 'shown' };
  const { rule, value } = setting;
  const change = (part: FieldSetting) => onChange(withSetting(draft, field, part));
  const words = { field: fieldLabel(field, t) };
  const hasValue = (rule === 'prefilled' || rule === 'locked') && !LISTS.includes(field);
  return (
    <div className={styles.field}>
      <Field label={t('templates.rule', words)} {...problemAt(problems, `fields.${field}.rule`)}>
        <Select
          value={rule}
          onChange={(_, data) => {
            const next = RULES.find((known) => known === data.value);
            if (next) change({ ...setting, rule: next });
          }}
        >
          {rulesOf(field, rule).map((each) => (
            <option key={each} value={each}>
              {t(`templates.rule_${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      {hasValue && (
        <Field
          label={t('templates.value', words)}
          {...problemAt(problems, `fields.${field}.value`)}
        >
          <Input
            value={typeof value === 'string' ? value : ''}
            onChange={(_, data) => change({ ...setting, value: data.value })}
          />
        </Field>
      )}
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
    </div>
  );
}

/** A name always shows. A list's value is written through the API; where it has one, that rule stays. */
const rulesOf = (field: string, current: FieldSetting['rule']) =>
  RULES.filter((rule) => {
    if (rule === current || rule === 'shown') return true;
    if (rule === 'hidden') return field !== 'displayName';
    return !LISTS.includes(field);
  });

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
