import { Body1Strong, Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../../../../api/contract/review.ts';
import { fieldErrorsOf } from '../../../api/api-error.ts';
import { describeError } from '../../../components/states/describe-error.ts';
import { useShowToast } from '../../../components/states/toasts.ts';
import { CorrectNumber } from './CorrectNumber.tsx';
import { type ReviewDecision, useAnswerReview, useTakeBackAnswer } from './review-queries.ts';
import { useReviewStyles } from './review.styles.ts';

type Props = {
  item: ReviewItem;
  /** It waits no more. */
  onAnswered: () => void;
};

/** One doubtful number: whose it is, how it is written, what it may mean, and what can be decided. */
export function ReviewRow({ item, onAnswered }: Props) {
  const styles = useReviewStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { displayName: name, original } = item;
  const [isCorrecting, setIsCorrecting] = useState(false);
  const showFailure = (failure: Error) =>
    showToast({ text: describeError(failure, t).text, intent: 'error' });
  const { mutate: takeBack } = useTakeBackAnswer(item, showFailure);
  const {
    mutate: decide,
    isPending,
    error,
  } = useAnswerReview(item, {
    onAnswered: () => {
      showToast({
        text: t('review.answered', { name }),
        action: { label: t('common.undo'), onClick: takeBack },
      });
      onAnswered();
    },
    onRefused: (failure, { action }) => {
      // A correction that is refused says so beside what was typed.
      if (action === 'correct' && fieldErrorsOf(failure).has('value')) return;
      showFailure(failure);
    },
  });
  return (
    <li className={styles.item} aria-label={t('review.number', { name, original })}>
      <Doubt item={item} />
      {isCorrecting ? (
        <CorrectNumber
          item={item}
          isBusy={isPending}
          error={error}
          onSave={(value) => decide({ action: 'correct', value })}
          onCancel={() => setIsCorrecting(false)}
        />
      ) : (
        <Choices
          item={item}
          isBusy={isPending}
          onDecide={decide}
          onCorrect={() => setIsCorrecting(true)}
        />
      )}
    </li>
  );
}

const LABELS = ['work', 'mobile', 'fax', 'home'] as const;

/** Whose number it is, how the directory writes it, and why nobody can be sure. */
function Doubt({ item }: { item: ReviewItem }) {
  const styles = useReviewStyles();
  const { t } = useTranslation();
  const { displayName, label, original, guess, reason } = item;
  const kind = LABELS.find((known) => known === label) ?? 'other';
  return (
    <>
      <span className={styles.words}>
        <Body1Strong>
          <bdi>{displayName}</bdi>
        </Body1Strong>
        <Caption1 className={styles.soft}>{t(`review.label_${kind}`)}</Caption1>
      </span>
      <span className={styles.words}>
        <dl className={styles.numbers}>
          <dt>{t('review.written')}</dt>
          <dd>
            <bdi>{original}</bdi>
          </dd>
          <dt>{t('review.guess')}</dt>
          <dd>{guess === null ? t('review.noGuess') : <bdi>{guess}</bdi>}</dd>
        </dl>
        <Caption1 className={styles.soft}>{t(`review.reason_${reason}`)}</Caption1>
      </span>
    </>
  );
}

type ChoicesProps = {
  item: ReviewItem;
  isBusy: boolean;
  onDecide: (decision: ReviewDecision) => void;
  onCorrect: () => void;
};

function Choices({ item, isBusy, onDecide, onCorrect }: ChoicesProps) {
  const styles = useReviewStyles();
  const { t } = useTranslation();
  const { displayName: name, original, guess } = item;
  return (
    <div className={styles.buttons}>
      {guess !== null && (
        <Button
          disabledFocusable={isBusy}
          aria-label={t('review.acceptName', { guess, name })}
          onClick={() => onDecide({ action: 'accept' })}
        >
          {t('review.accept', { guess })}
        </Button>
      )}
      <Button
        disabledFocusable={isBusy}
        aria-label={t('review.correctName', { original, name })}
        onClick={onCorrect}
      >
        {t('review.correct')}
      </Button>
      <Button
        disabledFocusable={isBusy}
        aria-label={t('review.keepName', { original, name })}
        onClick={() => onDecide({ action: 'dismiss' })}
      >
        {t('review.keep')}
      </Button>
    </div>
  );
}
