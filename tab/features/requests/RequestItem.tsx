import { Button, Caption1, Field, Input, Subtitle2 } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRequestView } from '../../../api/contract/change-requests.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { cardQuery } from '../../api/cards.ts';
import { describeChange } from '../../components/describe-change.ts';
import { describeError } from '../../components/states/describe-error.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useAnswer } from './request-queries.ts';
import { useRequestStyles } from './requests.styles.ts';

type Props = { request: ChangeRequestView };

/** One request: who asks, what for and why, and the answer or the way to give it. */
export function RequestItem({ request }: Props) {
  const styles = useRequestStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { kind, askedBy, askedAt, message, state } = request;
  return (
    <li className={styles.item}>
      <Subtitle2 as="h2" className={styles.title}>
        {t(kind === 'objection' ? 'requests.objects' : 'requests.asks', { name: askedBy })}
      </Subtitle2>
      <Caption1 className={styles.soft}>{format.moment(askedAt)}</Caption1>
      {kind === 'change' && <Wanted request={request} />}
      {message && <q className={styles.quote}>{message}</q>}
      {state === 'open' ? <AnswerForm request={request} /> : <Answered request={request} />}
    </li>
  );
}

/** What the card says now, and what it should say. */
function Wanted({ request: { cardId, fields } }: Props) {
  const styles = useRequestStyles();
  const { t } = useTranslation();
  const { data: card } = useQuery(cardQuery(useApi(), cardId));
  const now: Record<string, unknown> = card?.fields ?? {};
  return (
    <ul className={styles.changes}>
      {Object.entries(fields).map(([field, to]) => (
        <li key={field}>{describeChange({ field, from: now[field] ?? null, to }, t)}</li>
      ))}
    </ul>
  );
}

function AnswerForm({ request: { id, kind, cardId, askedBy } }: Props) {
  const styles = useRequestStyles();
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending } = useAnswer(id);
  const [answer, setAnswer] = useState('');
  const give = (isAccepted: boolean) =>
    mutate(
      { isAccepted, answer },
      {
        onError: (error) => showToast({ text: describeError(error, t).text, intent: 'error' }),
        onSuccess: () => showToast({ text: t('requests.done', { name: askedBy }) }),
      },
    );
  return (
    <>
      <Field label={t('requests.answer')}>
        <Input value={answer} maxLength={1_000} onChange={(_, { value }) => setAnswer(value)} />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={isPending} onClick={() => give(true)}>
          {t(kind === 'objection' ? 'requests.acceptObjection' : 'requests.accept')}
        </Button>
        <Button disabledFocusable={isPending} onClick={() => give(false)}>
          {t('requests.decline')}
        </Button>
        <LinkButton appearance="subtle" to={`/cards?card=${cardId}`}>
          {t('common.openCard')}
        </LinkButton>
      </div>
    </>
  );
}

function Answered({ request: { state, answeredBy, answeredAt, answer } }: Props) {
  const styles = useRequestStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const moment = answeredAt === null ? '' : format.moment(answeredAt);
  return (
    <>
      <span>
        {t(state === 'accepted' ? 'requests.accepted' : 'requests.declined', {
          name: answeredBy,
          moment,
        })}
      </span>
      {answer && <q className={styles.quote}>{answer}</q>}
    </>
  );
}
