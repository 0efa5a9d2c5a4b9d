import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { RunView } from '../../../api/contract/imports.ts';
import { describeError } from '../../components/describe-error.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useShowToast } from '../../components/toasts.ts';
import { isOpen } from './run-progress.ts';
import { useCancelRun, useRetryRun } from './run-queries.ts';

/** What can be done with a run as it stands. */
export function RunActions({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const cardsAddress = useCardsAddress();
  if (isOpen(run.status)) return <StopButton id={run.id} />;
  const isToTryAgain = run.status === 'failed' || run.status === 'cancelled';
  return (
    <>
      {isToTryAgain && <RetryButton id={run.id} label={t('imports.run.retryRun')} isPrimary />}
      <LinkButton to="/import/new">{t('imports.run.importMore')}</LinkButton>
      {run.status === 'done' && (
        <LinkButton appearance="primary" to={cardsAddress}>
          {t('imports.run.openCards')}
        </LinkButton>
      )}
    </>
  );
}

function StopButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const cancel = useCancelRun(id);
  return (
    <Button
      disabledFocusable={cancel.isPending}
      onClick={() =>
        cancel.mutate(undefined, {
          onError: (error) => showToast({ text: describeError(error, t).text, intent: 'error' }),
        })
      }
    >
      {t('imports.run.cancel')}
    </Button>
  );
}

type RetryProps = { id: string; label: string; isPrimary?: boolean };

/** Tries again, and shows the run that does. */
export function RetryButton({ id, label, isPrimary = false }: RetryProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const showToast = useShowToast();
  const retry = useRetryRun(id);
  return (
    <Button
      appearance={isPrimary ? 'primary' : 'secondary'}
      disabledFocusable={retry.isPending}
      onClick={() =>
        retry.mutate(undefined, {
          onSuccess: (next) => void navigate(`/import/runs/${next}`),
          onError: (error) => showToast({ text: describeError(error, t).text, intent: 'error' }),
        })
      }
    >
      {label}
    </Button>
  );
}

/** The cards, in the folder that this import filled where the page was come to with it. */
function useCardsAddress(): string {
  const cameWith: unknown = useLocation().state;
  const hasFolder = typeof cameWith === 'object' && cameWith !== null && 'folderId' in cameWith;
  return hasFolder ? `/cards?folder=${String(cameWith.folderId)}` : '/cards';
}
