import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { FormDialog } from '../../components/dialogs/FormDialog.tsx';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import {
  type CardForm,
  clean,
  toForm,
  toNewFields,
  toPatch,
} from '../../components/card-form/card-form.ts';
import type { CardFormState } from '../../components/card-form/card-form-state.ts';
import { useCreateCard } from './card-queries.ts';
import { useCardFormStyles } from '../../components/card-form/CardForm.styles.ts';
import { CardFormFields } from '../../components/card-form/CardFormFields.tsx';
import { DiscardDialog } from '../../components/dialogs/DiscardDialog.tsx';
import { useFormProblems } from '../../components/card-form/use-form-problems.ts';

type Props = {
  /** Where the card will lie; empty for the root directory. */
  folderId: string;
  onClose: () => void;
  onMade: (id: string) => void;
};

const NOTHING = toForm({});

/** A card for somebody who is in no directory. */
export function NewCardDialog({ folderId, onClose, onMade }: Props) {
  const styles = useCardFormStyles();
  const { t } = useTranslation();
  const { state, form, isEmpty, isPending, error, submit } = useNewCard(folderId, (id) => {
    onClose();
    onMade(id);
  });
  const [isLeaving, setIsLeaving] = useState(false);
  useReturnedFocus();
  const handleClose = () => (isEmpty ? onClose() : setIsLeaving(true));
  return (
    <FormDialog
      title={t('cards.form.newTitle')}
      submitLabel={t('cards.form.create')}
      isDisabled={isPending}
      formRef={form}
      className={styles.root}
      onSubmit={submit}
      onClose={handleClose}
      over={
        isLeaving && (
          <DiscardDialog
            text={t('cards.form.leaveNew')}
            onDiscard={onClose}
            onStay={() => setIsLeaving(false)}
          />
        )
      }
    >
      {t('cards.form.newText')}
      <CardFormFields state={state} />
      {error && state.problems.size === 0 && <ErrorState error={error} />}
    </FormDialog>
  );
}

/** What is typed, what is wrong with it, and the card that comes of it. */
function useNewCard(folderId: string, onMade: (id: string) => void) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useCreateCard();
  const { form, problems, check, refuse, mend } = useFormProblems();
  const [typed, setTyped] = useState<CardForm>(NOTHING);

  const submit = () => {
    // Rows that nobody filled in go first, so that what is refused is found again by its place.
    setTyped(clean(typed));
    const fields = toNewFields(typed);
    if (!check(fields)) return;
    mutate(
      { fields, ...(folderId !== '' && { folderId }) },
      {
        onError: refuse,
        onSuccess: ({ id }) => {
          showToast({ text: t('cards.actions.created', { name: fields.displayName }) });
          onMade(id);
        },
      },
    );
  };
  const state: CardFormState = {
    form: typed,
    problems,
    sources: {},
    onChange: (field, value) => {
      mend(field);
      setTyped((before) => ({ ...before, [field]: value }));
    },
  };
  return { state, form, isEmpty: isUntouched(typed), isPending, error, submit };
}

const isUntouched = (form: CardForm): boolean => toPatch(NOTHING, form) === undefined;
