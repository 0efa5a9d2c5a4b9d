import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../../../../api/contract/review.ts';
import { describeFieldErrors } from '../../../components/states/describe-error.ts';
import { useReviewStyles } from './review.styles.ts';

type Props = {
  item: ReviewItem;
  isBusy: boolean;
  error: Error | null;
  onSave: (value: string) => void;
  onCancel: () => void;
};

/** The right number, in place of a doubtful one. */
export function CorrectNumber({ item, isBusy, error, onSave, onCancel }: Props) {
  const styles = useReviewStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState(item.guess ?? item.original);
  const value = typed.trim();
  const problem = error && describeFieldErrors(error, t).get('value');
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (value !== '' && !isBusy) onSave(value);
  };
  return (
    <form noValidate onSubmit={handleSubmit} className={styles.form}>
      <Field
        className={styles.field}
        hint={t('review.valueHint')}
        {...(problem && { validationMessage: problem })}
      >
        <Input
          aria-label={t('review.value', { name: item.displayName })}
          type="tel"
          dir="ltr"
          autoFocus
          maxLength={80}
          className={styles.input}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
          onKeyDown={({ key }) => key === 'Escape' && onCancel()}
        />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={value === '' || isBusy}>
        {t('review.save')}
      </Button>
      <Button disabledFocusable={isBusy} onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  );
}
