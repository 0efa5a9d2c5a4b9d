import { PlugConnectedRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useSearchParams } from 'react-router';
import type { ConnectionView } from '../../../api/contract/connections.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { connectionsQuery } from '../../api/connections.ts';
import { EmptyState } from '../../components/states/EmptyState.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { LoadingPage } from '../../components/states/LoadingPage.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { DirectoryStep } from './DirectoryStep.tsx';
import { DraftProvider, useDraft } from './DraftProvider.tsx';
import { OptionsStep } from './OptionsStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { furthestReady, stepsFor, type WizardStep } from './wizard-steps.ts';
import type { StepProps } from './step-props.ts';

const SCREENS: Record<WizardStep, (props: StepProps) => React.ReactNode> = {
  directory: DirectoryStep,
  options: OptionsStep,
  choose: ChooseStep,
  review: ReviewStep,
};

/** Putting an import together, step by step; each has its own address, and none loses what another was told. */
export function ImportWizard() {
  const { data: connections, error, refetch } = useQuery(connectionsQuery(useApi()));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!connections) return <LoadingPage />;
  if (connections.length === 0) return <NoDirectory />;
  return (
    <DraftProvider>
      <Steps connections={connections} />
    </DraftProvider>
  );
}

function Steps({ connections }: { connections: readonly ConnectionView[] }) {
  const { draft } = useDraft();
  const steps = stepsFor(connections.length);
  const isChosen = useChosenConnection(connections);
  if (!isChosen) return <LoadingPage />;
  const connection = connections.find(({ id }) => id === draft.connectionId);
  const first = connection ? 'options' : (steps[0] ?? 'options');
  return (
    <Routes>
      <Route index element={<Navigate to={`/import/new/${first}`} replace />} />
      {steps.map((step) => {
        const ready = furthestReady(steps, step, draft);
        const Screen = SCREENS[step];
        return (
          <Route
            key={step}
            path={step}
            element={
              ready === step ? (
                <Screen step={step} steps={steps} connections={connections} />
              ) : (
                <Navigate to={`/import/new/${ready}`} replace />
              )
            }
          />
        );
      })}
      <Route path="*" element={<Navigate to="/import/new" replace />} />
    </Routes>
  );
}

/** Takes the directory that the address names, or the only one there is. False until that is done. */
function useChosenConnection(connections: readonly ConnectionView[]): boolean {
  const { draft, dispatch } = useDraft();
  const [search] = useSearchParams();
  const named = search.get('connection');
  const [only, ...others] = connections;
  const isKnown = (id: string | null) => connections.some((connection) => connection.id === id);
  const wanted =
    named !== null && isKnown(named)
      ? named
      : isKnown(draft.connectionId)
        ? draft.connectionId
        : others.length === 0
          ? (only?.id ?? null)
          : null;
  useEffect(() => {
    if (wanted !== null) dispatch({ type: 'choose_connection', connectionId: wanted });
    else if (draft.connectionId !== null) dispatch({ type: 'start_over' });
  }, [wanted, draft.connectionId, dispatch]);
  return wanted === draft.connectionId;
}

function NoDirectory() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('imports.title')} />
      <EmptyState
        icon={<PlugConnectedRegular />}
        title={t('imports.noDirectory.title')}
        text={t('imports.noDirectory.text')}
        action={
          <LinkButton to="/directory/connect" appearance="primary" size="large">
            {t('imports.noDirectory.action')}
          </LinkButton>
        }
      />
    </>
  );
}
