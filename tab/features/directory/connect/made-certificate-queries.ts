import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { MadeCertificateView } from '../../../../api/contract/made-certificates.ts';
import { codeOf } from '../../../api/api-error.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import type { Api } from '../../../api/client.ts';

const ALL = ['made-certificates'] as const;
const keyOf = (id: string) => [...ALL, id] as const;

/** A certificate that was made and is not used yet. */
export const madeCertificateQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => api.call('getMadeCertificate', { params: { id }, signal }),
    enabled: id !== '',
    staleTime: Infinity,
  });

/** What the reader had made and no connection uses yet, newest first: it may lie in Entra already. Never an old answer. */
export const unusedCertificatesQuery = (api: Api) =>
  queryOptions({
    queryKey: [...ALL, 'unused'] as const,
    queryFn: async ({ signal }) => (await api.call('listMadeCertificates', { signal })).items,
    staleTime: 0,
    gcTime: 0,
  });

/** Whether the server keeps it no more. */
export const isGone = (error: unknown): boolean => codeOf(error) === 'certificate_gone';

/** Makes a certificate. `name` stands in its subject; one that Carte knows does where there is none. */
export function useMakeCertificate(name?: string): () => Promise<MadeCertificateView> {
  const api = useApi();
  const queries = useQueryClient();
  return async () => {
    const made = await api.call('makeCertificate', { body: name === undefined ? {} : { name } });
    queries.setQueryData(keyOf(made.id), made);
    return made;
  };
}

/**
 * The newest that nobody used yet, else a new one. Whoever asks meanwhile waits for the same answer, or two would be made.
 */
export function useEnsureCertificate(
  name?: string,
): () => Promise<{ id: string; isEarlier: boolean }> {
  const api = useApi();
  const queries = useQueryClient();
  const make = useMakeCertificate(name);
  return () =>
    queries.fetchQuery({
      queryKey: [...ALL, 'ensured'] as const,
      queryFn: async () => {
        const [newest] = await queries.fetchQuery(unusedCertificatesQuery(api));
        const { id } = newest ?? (await make());
        return { id, isEarlier: newest !== undefined };
      },
      // Making is not tried again by itself.
      retry: false,
      staleTime: 0,
      gcTime: 0,
    });
}
