import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MadeCertificateView } from '../../../../api/contract/made-certificates.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import type { DraftFieldState } from './draft-field-state.ts';
import {
  isGone,
  madeCertificateQuery,
  unusedCertificatesQuery,
  useEnsureCertificate,
  useMakeCertificate,
} from './made-certificate-queries.ts';

export const CERTIFICATE_FIELD = 'madeCertificateId';

/** The certificate of a draft, the same one for all that show, download or hand it on. */
export type ChosenCertificate = {
  /** Empty where there is none yet. */
  id: string;
  made: MadeCertificateView | undefined;
  /** Why it could not be read; one that is gone is none any more. */
  readError: Error | null;
  readAgain: () => void;
  /** It was made before, not in this form. */
  isEarlier: boolean;
  /** One that was chosen is not kept any more. */
  wasLost: boolean;
  /** Its id; where there is none yet, of the newest that nobody used, else of a new one. */
  ensure: () => Promise<string>;
  /** An address that downloads it. */
  linkChosen: () => Promise<{ url: string }>;
  /** An address that downloads another one, which takes its place. */
  linkNew: () => Promise<{ url: string }>;
};

/** `name` stands in a new certificate's subject; a name that Carte knows does where there is none. */
export function useChosenCertificate(state: DraftFieldState, name?: string): ChosenCertificate {
  const api = useApi();
  const { id, choose, idNow } = useChosenId(state);
  const [earlier, setEarlier] = useState<string>();
  const [isLost, setIsLost] = useState(false);
  const find = useEnsureCertificate(name);
  const make = useMakeCertificate(name);
  const read = useQuery(madeCertificateQuery(api, id));

  const chooseFirst = (found: string, isFoundEarlier: boolean) => {
    if (idNow() !== '') return;
    if (isFoundEarlier) setEarlier(found);
    choose(found);
  };
  const letGo = (gone: string) => {
    if (idNow() === gone) choose('');
  };
  if (isGone(read.error) && !isLost) setIsLost(true);
  const handleGone = useEffectEvent(() => letGo(id));
  useEffect(() => {
    if (isGone(read.error)) handleGone();
  }, [read.error]);
  useEarlier(id, (newest) => chooseFirst(newest, true));

  const linkTo = (of: string) => api.call('linkMadeCertificate', { params: { id: of } });
  const ensure = async () => {
    if (idNow() === '') {
      const found = await find();
      chooseFirst(found.id, found.isEarlier);
    }
    return idNow();
  };
  return {
    id,
    made: read.data,
    readError: isGone(read.error) ? null : read.error,
    readAgain: () => void read.refetch(),
    isEarlier: id !== '' && id === earlier,
    wasLost: isLost,
    ensure,
    linkChosen: async () => {
      const chosen = await ensure();
      try {
        return await linkTo(chosen);
      } catch (error) {
        if (!isGone(error)) throw error;
        setIsLost(true);
        letGo(chosen);
      }
      return linkTo(await ensure());
    },
    linkNew: async () => {
      const { id: another } = await make();
      choose(another);
      return linkTo(another);
    },
  };
}

/** The id in the draft, and what it is now for whoever waited for an answer meanwhile. */
function useChosenId({ draft, onChange }: DraftFieldState) {
  const id = draft[CERTIFICATE_FIELD];
  const latest = useRef(id);
  useEffect(() => void (latest.current = id), [id]);
  const choose = (chosen: string) => {
    latest.current = chosen;
    onChange(CERTIFICATE_FIELD, chosen);
  };
  return { id, choose, idNow: () => latest.current };
}

/** Looks once for what the reader had made and nobody used, where there is no certificate yet. It makes none. */
function useEarlier(id: string, onFound: (newest: string) => void): void {
  const api = useApi();
  const queries = useQueryClient();
  const [isWanted] = useState(id === '');
  const handleFound = useEffectEvent(onFound);
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    queries.fetchQuery(unusedCertificatesQuery(api)).then(
      ([newest]) => isHere && newest !== undefined && handleFound(newest.id),
      // Whoever needs one asks again, and says what is wrong.
      () => undefined,
    );
    return () => void (isHere = false);
  }, [isWanted, api, queries]);
}
