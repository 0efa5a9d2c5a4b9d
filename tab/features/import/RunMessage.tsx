import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../api/contract/imports.ts';
import { describeProblem } from '../../components/states/describe-error.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { LastRequest } from './LastRequest.tsx';
import { heldCardsOf } from './run-progress.ts';

/** What has to be said about how a run stands: what came of it, or why it does not go on. Heard as it changes. */
export function RunMessage({ run }: { run: RunView }) {
  return (
    <div role="status">
      {run.status === 'done' && <DoneMessage run={run} />}
      {run.status === 'cancelled' && <StoppedMessage />}
      {run.status === 'held' && <HeldMessage run={run} />}
      {run.problem && !isSaidByPlan(run) && <ProblemMessage run={run} problem={run.problem} />}
    </div>
  );
}

function DoneMessage({ run: { created, updated, paused, failed } }: { run: RunView }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    <MessageBar intent={failed > 0 ? 'warning' : 'success'}>
      <MessageBarBody>
        <MessageBarTitle>
          {created > 0
            ? t('imports.run.done', { count: created, cards: format.number(created) })
            : t(updated + paused > 0 ? 'imports.run.doneChanges' : 'imports.run.doneNothing')}
        </MessageBarTitle>
        {failed > 0 &&
          t('imports.run.doneWithProblems', { count: failed, people: format.number(failed) })}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Which guards held it is said beside the plan, in the reader's language. */
const isSaidByPlan = ({ status, held, problem }: RunView): boolean =>
  status === 'held' && held !== null && problem?.code !== 'plan_changed';

function HeldMessage({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const count = heldCardsOf(run);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {t('imports.held.waits', { count, cards: format.number(count) })}
        </MessageBarTitle>
        {t('imports.held.restDone')}
      </MessageBarBody>
    </MessageBar>
  );
}

function StoppedMessage() {
  const { t } = useTranslation();
  return (
    <MessageBar>
      <MessageBarBody>{t('imports.run.cancelled')}</MessageBarBody>
    </MessageBar>
  );
}

type ProblemProps = { run: RunView; problem: NonNullable<RunView['problem']> };

function ProblemMessage({ run: { id, status, resumeAt, connectionId }, problem }: ProblemProps) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    <MessageBar intent={status === 'failed' ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>
        {describeProblem(problem, t)}{' '}
        {status === 'waiting' &&
          resumeAt !== null &&
          t('imports.run.waitingUntil', { time: format.time(resumeAt) })}
        {status === 'failed' && <LastRequest runId={id} />}
      </MessageBarBody>
      {connectionId !== null && status === 'failed' && (
        <MessageBarActions>
          <LinkButton size="small" to={`/directory/${connectionId}`}>
            {t('imports.run.openConnection')}
          </LinkButton>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
