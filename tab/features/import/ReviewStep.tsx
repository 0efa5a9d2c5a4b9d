import { Body1, ProgressBar } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import type { CreateImport, ImportPreview } from '../../../api/contract/imports.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { DraftFacts } from './DraftFacts.tsx';
import { useDraft } from './DraftProvider.tsx';
import { toCreateImport } from './import-draft.ts';
import { previewQuery, useStartImport } from './import-queries.ts';
import { useImportStyles } from './import.styles.ts';
import { Plan } from './Plan.tsx';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

/** What will happen, before it does. */
export function ReviewStep(place: StepProps) {
  const { draft } = useDraft();
  const body = toCreateImport(draft);
  // The wizard shows this step only once everything before it was given.
  return body ? <Review body={body} place={place} /> : <Navigate to="/import/new" replace />;
}

function Review({ body, place }: { body: CreateImport; place: StepProps }) {
  const { step, steps, connections } = place;
  const styles = useImportStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, forget } = useDraft();
  const { data: plan, error, isFetching, refetch } = useQuery(previewQuery(useApi(), body));
  const start = useStartImport();
  // Also once it has begun, until its page is here: a second press must not begin another.
  const isStarted = start.isPending || start.isSuccess;
  const submitLabel = useSubmitLabel(plan);

  const handleStart = () => {
    if (!plan || isStarted) return;
    start.mutate(body, {
      onSuccess: (id) => {
        forget();
        void navigate(`/import/runs/${id}`, { replace: true, state: { folderId: body.folderId } });
      },
    });
  };
  return (
    <StepFrame
      {...{ step, steps }}
      title={t('imports.review.title')}
      nextLabel={submitLabel}
      isNextDisabled={!plan || isStarted}
      onNext={handleStart}
    >
      <div className={styles.stack}>
        <Panel>
          <DraftFacts draft={draft} connections={connections} />
        </Panel>
        {isFetching && !plan && (
          <Panel>
            <div role="status">
              <Body1>{t('imports.review.reading')}</Body1>
            </div>
            <ProgressBar aria-label={t('imports.review.reading')} />
          </Panel>
        )}
        {error && !isFetching && <ErrorState error={error} onRetry={() => void refetch()} />}
        {plan && <Plan plan={plan} />}
        {start.error && <ErrorState error={start.error} />}
      </div>
    </StepFrame>
  );
}

/** The button says how many it will make, or what else it does. */
function useSubmitLabel(plan: ImportPreview | undefined): string {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  if (!plan) return t('imports.action');
  const { create, update, pause } = plan;
  if (create > 0)
    return t('imports.review.submit', { count: create, people: format.number(create) });
  const changes = update + pause;
  return changes > 0
    ? t('imports.review.submitUpdate', { count: changes, cards: format.number(changes) })
    : t('imports.review.submitNothing');
}
