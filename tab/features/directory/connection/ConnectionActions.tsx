import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { describeError, describeProblem } from '../../../components/states/describe-error.ts';
import { useShowToast } from '../../../components/states/toasts.ts';
import { useCheckConnection, useSyncNow } from '../directory-queries.ts';

/** What can be done with a connection at once: sync and test. */
export function ConnectionActions({ connection }: { connection: ConnectionView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const showToast = useShowToast();
  const sync = useSyncNow(connection.id);
  const check = useCheckConnection(connection.id);
  const onError = (error: Error) =>
    showToast({ text: describeError(error, t).text, intent: 'error' });

  const handleSync = () =>
    sync.mutate(undefined, {
      onError,
      onSuccess: ({ id }) =>
        showToast({
          text: t('directory.actions.syncStarted'),
          action: {
            label: t('directory.actions.watch'),
            onClick: () => void navigate(`/import/runs/${id}`),
          },
        }),
    });
  const handleTest = () =>
    check.mutate(undefined, {
      onError,
      onSuccess: ({ name, problem }) => {
        if (problem) showToast({ text: describeProblem(problem, t), intent: 'error' });
        else showToast({ text: t('directory.actions.tested', { name }) });
      },
    });
  return (
    <>
      <Button onClick={handleSync} disabledFocusable={sync.isPending}>
        {t('directory.actions.syncNow')}
      </Button>
      <Button onClick={handleTest} disabledFocusable={check.isPending}>
        {t('directory.actions.test')}
      </Button>
    </>
  );
}
