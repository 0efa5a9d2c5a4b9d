import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { codeOf } from '../api/api-error.ts';
import { SignInError } from '../sign-in/sign-in.ts';
import { useSession } from './SessionContext.ts';

const SessionEnded = lazy(async () => ({
  default: (await import('./SessionEnded.tsx')).SessionEnded,
}));

/** Says so, over whatever is open, once the sign-in has ended and could not be renewed. */
export function SessionWatch() {
  const { signIn } = useSession();
  const hasEnded = useHasEnded();
  const handleSignIn = () => {
    if (signIn.leaveToSignIn) void signIn.leaveToSignIn();
    else location.reload();
  };
  if (!hasEnded) return null;
  return (
    <Suspense>
      <SessionEnded onSignIn={handleSignIn} />
    </Suspense>
  );
}

/** Whether any call of any screen was refused for want of a sign-in. */
function useHasEnded(): boolean {
  const queries = useQueryClient();
  const [hasEnded, setHasEnded] = useState(false);
  useEffect(() => {
    const look = (error: unknown) => {
      if (isSessionEnd(error)) setHasEnded(true);
    };
    const leaveQueries = queries.getQueryCache().subscribe(({ query }) => look(query.state.error));
    const leaveMutations = queries
      .getMutationCache()
      .subscribe(({ mutation }) => look(mutation?.state.error));
    return () => {
      leaveQueries();
      leaveMutations();
    };
  }, [queries]);
  return hasEnded;
}

const isSessionEnd = (error: unknown): boolean =>
  codeOf(error) === 'unauthenticated' ||
  (error instanceof SignInError && error.failure === 'session_ended');
