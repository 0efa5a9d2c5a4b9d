import { useTranslation } from 'react-i18next';
import { type CardForm, toForm } from '../../components/card-form/card-form.ts';
import { CardFormField } from '../../components/card-form/CardFormFields.tsx';
import { type DesignerState, problemsOfValue } from './designer-state.ts';
import { isEmptyValue } from './template-draft.ts';
import { useTemplatesStyles } from './templates.styles.ts';

type Props = {
  field: keyof CardForm;
  value: unknown;
  isLocked: boolean;
  problems: DesignerState['problems'];
  onChange: (value: unknown) => void;
};

/** What a template says in a field, written as on a card. */
export function FieldValue({ field, value, isLocked, problems, onChange }: Props) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const state = {
    form: toForm({ [field]: value || undefined }),
    problems: problemsOfValue(problems, field),
    sources: {},
    onChange: (_: keyof CardForm, next: unknown) => onChange(next),
  };
  return (
    <div className={styles.value}>
      <CardFormField name={field} state={state} />
      {isLocked && isEmptyValue(field, value) && (
        <p className={styles.soft}>{t('templates.lockedEmpty')}</p>
      )}
    </div>
  );
}
