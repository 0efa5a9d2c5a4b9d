import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

/** In practice mode alone: the values that an administrator would fetch from Entra. */
export function PracticeHint({ onFill }: { onFill: () => void }) {
  const { t } = useTranslation();
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('directory.connect.practiceTitle')}</MessageBarTitle>
        {t('directory.connect.practice')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onFill}>{t('directory.connect.fillPractice')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
