import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { RunView } from '../../../api/contract/imports.ts';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog.tsx';
import { describeError } from '../../components/states/describe-error.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { isOpen } from './run-progress.ts';
import { useCancelRun, useRetryRun, useUndoRun } from './run-queries.ts';

/** What can be done with a run as it stands. */
export function RunActions({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const cardsAddress = useCardsAddress();
  if (isOpen(run.status)) return <StopButton id={run.id} />;
  const isToTryAgain = run.status === 'failed' || run.status === 'cancelled';
  return (
    <>
      {isToTryAgain && <RetryButton id={run.id} label={t('imports.run.retryRun')} isPrimary />}
      {countWritten(run) > 0 && !run.isLogDropped && <UndoButton run={run} />}
      <LinkButton to="/import/new">{t('imports.run.importMore')}</LinkButton>
      {run.status === 'done' && (
        <LinkButton appearance="primary" to={cardsAddress}>
          {t('imports.run.openCards')}
        </LinkButton>
      )}
    </>
  );
}

const countWritten = ({ created, updated, paused }: RunView): number => created + updated + paused;

/** Asks with the number of cards, takes the run back, and shows the run that does. */
function UndoButton({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const undo = useUndoRun(run.id);
  const count = countWritten(run);
  const cards = t('imports.run.undoCards', { count, cards: format.number(count) });
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{t('imports.run.undo')}</Button>
      {isAsking && (
        <ConfirmDialog
          title={t('imports.run.undoTitle')}
          text={t('imports.run.undoText', { cards })}
          submitLabel={t('imports.run.undo')}
          isBusy={undo.isPending}
          error={undo.error}
          onSubmit={() =>
            undo.mutate(undefined, { onSuccess: (id) => void navigate(`/import/runs/${id}`) })
          }
          onClose={() => setIsAsking(false)}
        />
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
  const folderId =
    typeof cameWith === 'object' && cameWith !== null && 'folderId' in cameWith
      ? cameWith.folderId
      : null;
  return typeof folderId === 'string' ? `/cards?folder=${folderId}` : '/cards';
}
