import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { AlertDialog } from '../components/dialogs/AlertDialog.tsx';

/** Stands over whatever is open: nothing goes on without signing in again. */
export function SessionEnded({ onSignIn }: { onSignIn: () => void }) {
  const { t } = useTranslation();
  return (
    <AlertDialog
      title={t('start.ended.title')}
      actions={
        <Button appearance="primary" onClick={onSignIn}>
          {t('start.ended.signIn')}
        </Button>
      }
    >
      {t('start.ended.text')}
    </AlertDialog>
  );
}
