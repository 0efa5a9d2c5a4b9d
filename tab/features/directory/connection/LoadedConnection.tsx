import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { ConnectionView } from '../../../../api/contract/connections.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { LoadingPage } from '../../../components/states/LoadingPage.tsx';
import { connectionQuery } from '../directory-queries.ts';

/** The connection that the address names, once it is here. */
export function LoadedConnection({
  children,
}: {
  children: (connection: ConnectionView) => ReactNode;
}) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(connectionQuery(useApi(), id));
  if (data) return children(data);
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingPage />;
}
