import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { describeError } from './describe-error.ts';

type Props = { error: unknown; onRetry?: () => void };

/** What went wrong, why, and what to do next, where the content would have been. */
export function ErrorState({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const { title, text } = describeError(error, t);
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {text}
        </MessageBarBody>
        {onRetry && (
          <MessageBarActions>
            <Button onClick={onRetry}>{t('common.tryAgain')}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
