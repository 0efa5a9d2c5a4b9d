import { QueryClient } from '@tanstack/react-query';
import { ApiError, UnreachableError } from './api-error.ts';

const MAX_RETRIES = 2;

/** What one more try may mend: nobody answered, or somebody who asked for patience. */
export function isWorthRetrying(failureCount: number, error: unknown): boolean {
  if (failureCount >= MAX_RETRIES) return false;
  return error instanceof UnreachableError || (error instanceof ApiError && error.status === 503);
}

/** What is kept of the API's answers, and for how long. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRetrying,
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        // Without a network it would wait silently for one: a page that says so can be left or asked again.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
