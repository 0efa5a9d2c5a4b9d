import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AppleCertificate } from '../../../api/contract/wallet.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { Api } from '../../api/client.ts';

const APPLE = ['wallet', 'apple'] as const;

/** How passes for Apple Wallet are given out. */
export const appleWalletQuery = (api: Api) =>
  queryOptions({
    queryKey: APPLE,
    queryFn: ({ signal }) => api.call('getAppleWallet', { signal }),
  });

/** A card as its pass looks. */
export const passPreviewQuery = (api: Api, cardId: string, language: string) =>
  queryOptions({
    queryKey: [...APPLE, 'preview', cardId, language] as const,
    queryFn: ({ signal }) => api.call('previewApplePass', { query: { cardId, language }, signal }),
  });

/** Checks a certificate and keeps it; nothing changes where it is refused. */
export function useReplaceCertificate() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AppleCertificate) => api.call('replaceAppleCertificate', { body }),
    onSuccess: (wallet) => queries.setQueryData(APPLE, wallet),
  });
}

export function useRemoveAppleWallet() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('removeAppleWallet', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: APPLE }),
  });
}
