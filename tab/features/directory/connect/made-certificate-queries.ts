import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { MadeCertificateView } from '../../../../api/contract/made-certificates.ts';
import { codeOf } from '../../../api/api-error.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import type { Api } from '../../../api/client.ts';

const keyOf = (id: string) => ['made-certificates', id] as const;

/** A certificate that was made and is not used yet. */
export const madeCertificateQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => api.call('getMadeCertificate', { params: { id }, signal }),
    enabled: id !== '',
    staleTime: Infinity,
  });

/** Whether the server keeps it no more: it was used, or nobody did for a week. */
export const isGone = (error: unknown): boolean => codeOf(error) === 'certificate_gone';

/** An address that downloads the certificate: of the one that was made before, or, where that is gone, of a new one. */
export function useCertificateLink() {
  const api = useApi();
  const queries = useQueryClient();
  const link = (id: string) => api.call('linkMadeCertificate', { params: { id } });

  async function make(): Promise<MadeCertificateView> {
    const made = await api.call('makeCertificate', { body: {} });
    queries.setQueryData(keyOf(made.id), made);
    return made;
  }

  return async (known: string): Promise<{ id: string; url: string }> => {
    if (known !== '') {
      try {
        return { id: known, url: (await link(known)).url };
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
    const { id } = await make();
    return { id, url: (await link(id)).url };
  };
}
