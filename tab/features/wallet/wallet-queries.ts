import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { GoogleKey } from '../../../api/contract/google-wallet.ts';
import type { AppleCertificate } from '../../../api/contract/wallet.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import type { Api } from '../../api/client.ts';
import { appleWalletKey } from '../../api/apple-wallet.ts';

const APPLE = appleWalletKey;

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

/** How often it is looked how far ending passes has come. */
const LOOK_AGAIN_MS = 10_000;

const GOOGLE = ['wallet', 'google'] as const;

/** How passes for Google Wallet are given out. */
export const googleWalletQuery = (api: Api) =>
  queryOptions({
    queryKey: GOOGLE,
    queryFn: ({ signal }) => api.call('getGoogleWallet', { signal }),
    refetchInterval: ({ state: { data } }) => (data?.closingAt ? LOOK_AGAIN_MS : false),
  });

/** A card as its pass looks. */
export const googlePreviewQuery = (api: Api, cardId: string, language: string) =>
  queryOptions({
    queryKey: [...GOOGLE, 'preview', cardId, language] as const,
    queryFn: ({ signal }) => api.call('previewGooglePass', { query: { cardId, language }, signal }),
  });

/** Tries a key at Google and keeps it; nothing changes where it is refused. */
export function useReplaceGoogleKey() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: GoogleKey) => api.call('replaceGoogleKey', { body }),
    onSuccess: (wallet) => queries.setQueryData(GOOGLE, wallet),
  });
}

/** Has every pass ended before the key is deleted. */
export function useCloseGoogleWallet() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('closeGoogleWallet', {}),
    onSuccess: (wallet) => queries.setQueryData(GOOGLE, wallet),
  });
}

/** Deletes the key at once. */
export function useRemoveGoogleWallet() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.call('removeGoogleWallet', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: GOOGLE }),
  });
}
