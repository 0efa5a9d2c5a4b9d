import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { ApiProvider } from '../api/ApiProvider.tsx';
import { ErrorFence } from '../components/states/ErrorFence.tsx';
import { TabRoutes } from './first-screens.ts';
import { SessionContext } from './SessionContext.ts';
import { SessionWatch } from './SessionWatch.tsx';
import { type Session, type Started, startQuery } from './start.ts';
import { StartFailure } from './StartFailure.tsx';
import { StartingScreen } from './StartingScreen.tsx';

const SignedOutScreen = lazy(async () => ({
  default: (await import('./SignedOutScreen.tsx')).SignedOutScreen,
}));
const SignInRefused = lazy(async () => ({
  default: (await import('./SignInRefused.tsx')).SignInRefused,
}));

/** Shows how the start goes, and the product once it is over. */
export function StartScreen({ start }: { start: () => Promise<Started> }) {
  const { data, error, isFetching, refetch } = useQuery(startQuery(start));
  const handleRetry = () => void refetch();
  // Also while it is tried again: whoever pressed the button sees that something happens.
  if (isFetching && data?.kind !== 'signed_in') return <StartingScreen />;
  if (error) return <StartFailure error={error} onRetry={handleRetry} />;
  if (!data) return <StartingScreen />;
  return (
    <ErrorFence
      page={data.kind}
      show={(broken) => <StartFailure error={broken} onRetry={() => location.reload()} />}
    >
      <Suspense fallback={<StartingScreen />}>
        {data.kind === 'signed_in' && <SignedIn session={data.session} />}
        {data.kind === 'signed_out' && <SignedOutScreen {...data} />}
        {data.kind === 'refused' && <SignInRefused {...data} onRetry={handleRetry} />}
      </Suspense>
    </ErrorFence>
  );
}

function SignedIn({ session }: { session: Session }) {
  return (
    <SessionContext value={session}>
      <ApiProvider api={session.api}>
        <SessionWatch />
        <TabRoutes />
      </ApiProvider>
    </SessionContext>
  );
}
