import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';

export const appleWalletKey = ['wallet', 'apple'] as const;

/** How passes for Apple Wallet are given out. Several features ask: one answer serves them all. */
export const appleWalletQuery = (api: Api) =>
  queryOptions({
    queryKey: appleWalletKey,
    queryFn: ({ signal }) => api.call('getAppleWallet', { signal }),
  });
