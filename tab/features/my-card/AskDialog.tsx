import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCardView } from '../../../api/contract/cards.ts';
import { CARD_FIELDS } from '../../components/card-fields.ts';
import { CardFormFields } from '../../components/card-form/CardFormFields.tsx';
import { type CardForm, clean, toForm, toPatch } from '../../components/card-form/card-form.ts';
import { useFormProblems } from '../../components/card-form/use-form-problems.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { fieldLabel } from '../../components/field-label.ts';
import { FormDialog } from '../../components/dialogs/FormDialog.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { ReasonField } from './ReasonField.tsx';
import { useAsk } from './my-card-query.ts';
import { useMyCardStyles } from './MyCardPage.styles.ts';

type Props = { card: MyCardView; onClose: () => void };

const NAMES = CARD_FIELDS.filter((name) => name !== 'status');

/** Asks an administrator to write what one may not: which field, what it should say, and why. */
export function AskDialog({ card, onClose }: Props) {
  const styles = useMyCardStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const ask = useAsk();
  const wrong = useFormProblems();
  const locked = NAMES.filter((name) => !card.editable.includes(name));
  const [field, setField] = useState<keyof CardForm>(
    locked.find((name) => name === 'jobTitle') ?? locked[0] ?? 'jobTitle',
  );
  const [before] = useState(() => toForm(card.fields));
  const [form, setForm] = useState(before);
  const [message, setMessage] = useState('');
  const fields = toPatch(before, form);
  useReturnedFocus();
  const choose = (name: keyof CardForm) => {
    setForm(before);
    setField(name);
  };

  const handleSubmit = () => {
    if (!fields) return;
    setForm(clean(form));
    if (!wrong.check(fields)) return;
    const onSuccess = () => {
      onClose();
      showToast({ text: t('myCard.asked') });
    };
    ask.mutate({ fields, message }, { onError: wrong.refuse, onSuccess });
  };
  return (
    <FormDialog
      title={t('myCard.ask')}
      submitLabel={t('myCard.askSend')}
      isDisabled={!fields || ask.isPending}
      onSubmit={handleSubmit}
      onClose={onClose}
      className={styles.stack}
      formRef={wrong.form}
    >
      <FieldChoice names={locked} value={field} onChange={choose} />
      <CardFormFields
        state={{
          form,
          problems: wrong.problems,
          sources: {},
          only: [field],
          onChange: (name, value) => {
            wrong.mend(name);
            setForm({ ...form, [name]: value });
          },
        }}
      />
      <ReasonField value={message} onChange={setMessage} />
      {ask.error && wrong.problems.size === 0 && <ErrorState error={ask.error} />}
    </FormDialog>
  );
}

type ChoiceProps = {
  names: readonly (keyof CardForm)[];
  value: keyof CardForm;
  onChange: (name: keyof CardForm) => void;
};

function FieldChoice({ names, value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('myCard.askField')}>
      <Select
        value={value}
        onChange={(_, data) => onChange(names.find((name) => name === data.value) ?? value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {fieldLabel(name, t)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
