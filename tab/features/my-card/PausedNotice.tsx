import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { MyCardView } from '../../../api/contract/cards.ts';
import { describeError } from '../../components/states/describe-error.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import { useSetMyCardPaused } from './my-card-query.ts';

/** That nobody can open the card, whose doing that is, and the way on. */
export function PausedNotice({ card }: { card: MyCardView }) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending } = useSetMyCardPaused();
  const isMine = card.pausedBy === 'employee';
  const onError = (error: Error) =>
    showToast({ text: describeError(error, t).text, intent: 'error' });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(isMine ? 'myCard.pausedByMe' : 'myCard.paused')}</MessageBarBody>
      {isMine && (
        <MessageBarActions>
          <Button disabledFocusable={isPending} onClick={() => mutate(false, { onError })}>
            {t('cards.actions.resume')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
