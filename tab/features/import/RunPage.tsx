import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { RunView } from '../../../api/contract/imports.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines, LoadingPage } from '../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { CountTiles } from './CountTiles.tsx';
import { useImportStyles } from './import.styles.ts';
import { isOpen } from './run-progress.ts';
import { useRun } from './run-queries.ts';
import { RunActions } from './RunActions.tsx';
import { RunMessage } from './RunMessage.tsx';
import { RunProblems } from './RunProblems.tsx';
import { RunProgressBar } from './RunProgressBar.tsx';
import { RunStatusBadge } from './RunStatusBadge.tsx';

const HeldPlan = lazy(async () => ({ default: (await import('./HeldPlan.tsx')).HeldPlan }));
const RunExchanges = lazy(async () => ({
  default: (await import('./RunExchanges.tsx')).RunExchanges,
}));
const RunItems = lazy(async () => ({ default: (await import('./RunItems.tsx')).RunItems }));

/** One run: how far it is, and, once it is over, what came of it. */
export function RunPage() {
  const { id = '' } = useParams();
  // Another run is another page: nothing of the last one's faults is said of it.
  return <FollowedRun key={id} id={id} />;
}

function FollowedRun({ id }: { id: string }) {
  const { data: run, error, refetch } = useRun(id);
  if (run) return <Run run={run} error={error} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingPage />;
}

const COUNTS = ['created', 'updated', 'unchanged', 'skipped', 'paused', 'failed'] as const;

function Run({ run, error }: { run: RunView; error: unknown }) {
  const styles = useImportStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const title = t('imports.run.title', {
    kind: t(`imports.run.kind_${run.kind}`),
    moment: format.moment(run.createdAt),
  });
  return (
    <>
      <PageHeader
        above={<BackLink to="/import">{t('imports.run.back')}</BackLink>}
        title={title}
        text={
          run.approvedByName === null
            ? t('imports.run.startedBy', { name: run.createdByName })
            : t('imports.run.startedAndApproved', {
                name: run.createdByName,
                approver: run.approvedByName,
              })
        }
        actions={<RunActions run={run} />}
      />
      <div className={styles.stack}>
        <Panel>
          <div>
            <RunStatusBadge status={run.status} />
          </div>
          <RunProgressBar run={run} />
          <RunMessage run={run} />
          <CountTiles
            counts={COUNTS.map((name) => ({
              id: name,
              name: t(`imports.run.${name}`),
              count: run[name],
              isMain: name === 'created',
              isBad: name === 'failed',
            }))}
          />
          {error !== null && <ErrorState error={error} />}
          {!isOpen(run.status) && !run.isLogDropped && run.kind !== 'undo' && (
            <Suspense>
              <RunExchanges runId={run.id} />
            </Suspense>
          )}
        </Panel>
        {run.problems.length > 0 && <RunProblems run={run} />}
        <Suspense fallback={<LoadingLines lines={4} size={32} />}>
          {run.status === 'held' && run.held && <HeldPlan run={run} held={run.held} />}
          {!isOpen(run.status) && run.status !== 'held' && <RunItems run={run} />}
        </Suspense>
      </div>
    </>
  );
}
