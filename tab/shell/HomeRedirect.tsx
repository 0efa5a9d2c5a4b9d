import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { useApi } from '../api/ApiProvider.tsx';
import { connectionsQuery } from '../api/connections.ts';
import { ErrorState } from '../components/states/ErrorState.tsx';
import { LoadingPage } from '../components/states/LoadingPage.tsx';

/** Where an administrator begins: with the cards, or with connecting a directory where there is none. */
export function HomeRedirect() {
  const { data, error, refetch } = useQuery(connectionsQuery(useApi()));
  if (data) return <Navigate to={data.length === 0 ? '/directory' : '/cards'} replace />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <LoadingPage />;
}
