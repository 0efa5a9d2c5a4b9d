import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { describeError } from '../../components/states/describe-error.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import { useSyncAgain } from './run-queries.ts';

/** Reads the directory anew, and shows the run that does. */
export function SyncAgainButton({
  connectionId,
  isPrimary,
}: {
  connectionId: string;
  isPrimary: boolean;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const showToast = useShowToast();
  const sync = useSyncAgain(connectionId);
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'secondary'}
      disabledFocusable={sync.isPending}
      onClick={() =>
        sync.mutate(undefined, {
          onSuccess: (next) => void navigate(`/import/runs/${next}`),
          onError: (error) => showToast({ text: describeError(error, t).text, intent: 'error' }),
        })
      }
    >
      {t('imports.held.syncAgain')}
    </Button>
  );
}
