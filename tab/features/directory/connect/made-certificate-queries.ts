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

type Chosen = {
  /** The one to go on with; empty where there is none yet. */
  id: string;
  /** Hears of another one as soon as there is one, whatever becomes of its address. */
  onChange: (id: string) => void;
  /** The one to go on with is not kept any more. */
  onGone: () => void;
  /** Stands in a new one's subject. */
  name: string | undefined;
};

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

/** Addresses that download a certificate. */
export function useCertificateLinks({ id, onChange, onGone, name }: Chosen) {
  const api = useApi();
  const queries = useQueryClient();
  const make = useMakeCertificate(name);
  const linkTo = (of: string) => api.call('linkMadeCertificate', { params: { id: of } });

  async function linkNew(): Promise<{ url: string }> {
    const { id: made } = await make();
    onChange(made);
    return linkTo(made);
  }

  /** Of the chosen one, else of the newest that nobody used yet, else of a new one. */
  async function linkChosen(): Promise<{ url: string }> {
    if (id !== '') {
      try {
        return await linkTo(id);
      } catch (error) {
        if (!isGone(error)) throw error;
        onGone();
      }
    }
    const [newest] = await queries.fetchQuery(unusedCertificatesQuery(api));
    if (newest === undefined) return linkNew();
    onChange(newest.id);
    return linkTo(newest.id);
  }
  return { linkChosen, linkNew };
}
