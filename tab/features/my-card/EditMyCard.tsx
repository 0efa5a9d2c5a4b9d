import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCardView } from '../../../api/contract/cards.ts';
import { CardFormFields } from '../../components/card-form/CardFormFields.tsx';
import { type CardForm, clean, toForm, toPatch } from '../../components/card-form/card-form.ts';
import { useFormProblems } from '../../components/card-form/use-form-problems.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { CardPreview } from './CardPreview.tsx';
import { useUpdateMyCard } from './my-card-query.ts';
import { useMyCardStyles } from './MyCardPage.styles.ts';

type Props = { card: MyCardView; onClose: () => void };

/** The fields that one may write, and beside them the card as it will be. */
export function EditMyCard({ card, onClose }: Props) {
  const styles = useMyCardStyles();
  const { t } = useTranslation();
  const [before] = useState(() => toForm(card.fields));
  const [form, setForm] = useState(before);
  const patch = toPatch(before, form);
  return (
    <div className={styles.columns}>
      <Panel title={t('myCard.edit')}>
        <EditForm card={card} state={{ form, setForm }} patch={patch} onClose={onClose} />
      </Panel>
      <Panel title={t('myCard.preview')} className={styles.preview}>
        <CardPreview card={card} draft={patch} />
      </Panel>
    </div>
  );
}

type FormProps = Props & {
  state: { form: CardForm; setForm: (form: CardForm) => void };
  patch: ReturnType<typeof toPatch>;
};

function EditForm({ card, state, patch, onClose }: FormProps) {
  const styles = useMyCardStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const update = useUpdateMyCard();
  const { form: element, problems, check, refuse, mend } = useFormProblems();
  const { form, setForm } = state;

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (update.isPending) return;
    if (!patch) {
      onClose();
      return;
    }
    // Rows that nobody filled in go first, so that what is refused is found again by its place.
    setForm(clean(form));
    if (!check(patch)) return;
    update.mutate(
      { fields: patch },
      {
        onError: refuse,
        onSuccess: () => {
          onClose();
          showToast({ text: t('cards.actions.saved') });
        },
      },
    );
  };
  return (
    <form ref={element} noValidate onSubmit={handleSubmit} className={styles.stack}>
      <CardFormFields
        state={{
          form,
          problems,
          sources: card.sources,
          only: card.editable as (keyof CardForm)[],
          onChange: (field, value) => {
            mend(field);
            setForm({ ...form, [field]: value });
          },
        }}
      />
      {update.error && problems.size === 0 && <ErrorState error={update.error} />}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={update.isPending}>
          {t('cards.form.save')}
        </Button>
        <Button onClick={onClose}>{t(patch ? 'common.leave.discard' : 'common.cancel')}</Button>
      </div>
    </form>
  );
}
