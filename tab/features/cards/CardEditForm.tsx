import {
  Button,
  DrawerBody,
  DrawerFooter,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { clean, toPatch } from '../../components/card-form/card-form.ts';
import { useUpdateCard } from './card-queries.ts';
import { useCardDrawerStyles } from './CardDrawer.styles.ts';
import { CardFormFields } from '../../components/card-form/CardFormFields.tsx';
import { type CardDraft, isChanged } from './use-card-draft.ts';
import { useFormProblems } from '../../components/card-form/use-form-problems.ts';

type Props = { card: CardView; draft: CardDraft; onChange: (draft: CardDraft | null) => void };

/** A card's fields to be changed. Only what was changed is sent: the rest stays its source's. */
export function CardEditForm({ card, draft, onChange }: Props) {
  const styles = useCardDrawerStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const update = useUpdateCard(card.id);
  const { form, problems, check, refuse, mend } = useFormProblems();
  // Something was typed before this form was opened: it was left and has come back.
  const [wasKept] = useState(() => isChanged(draft));

  useEffect(() => form.current?.querySelector('input')?.focus(), [form]);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (update.isPending) return;
    const fields = toPatch(draft.before, draft.form);
    if (!fields) {
      onChange(null);
      return;
    }
    // Rows that nobody filled in go first, so that what is refused is found again by its place.
    onChange({ ...draft, form: clean(draft.form) });
    if (!check(fields)) return;
    update.mutate(
      { fields },
      {
        onError: refuse,
        onSuccess: () => {
          onChange(null);
          showToast({ text: t('cards.actions.saved') });
        },
      },
    );
  };
  return (
    <form ref={form} noValidate onSubmit={handleSubmit} className={styles.form}>
      <DrawerBody className={styles.body}>
        {wasKept && <NotSaved />}
        <CardFormFields
          state={{
            form: draft.form,
            problems,
            sources: card.sources,
            onChange: (field, value) => {
              mend(field);
              onChange({ ...draft, form: { ...draft.form, [field]: value } });
            },
          }}
        />
        {update.error && problems.size === 0 && <ErrorState error={update.error} />}
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        <Button type="submit" appearance="primary" disabledFocusable={update.isPending}>
          {t('cards.form.save')}
        </Button>
        <Button onClick={() => onChange(null)}>
          {t(isChanged(draft) ? 'common.leave.discard' : 'common.cancel')}
        </Button>
      </DrawerFooter>
    </form>
  );
}

function NotSaved() {
  const { t } = useTranslation();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('cards.form.notSaved')}</MessageBarBody>
    </MessageBar>
  );
}
