import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

/** Stands over whatever is open: nothing goes on without signing in again. */
export function SessionEnded({ onSignIn }: { onSignIn: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('start.ended.title')}</DialogTitle>
          <DialogContent>{t('start.ended.text')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onSignIn}>
              {t('start.ended.signIn')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
