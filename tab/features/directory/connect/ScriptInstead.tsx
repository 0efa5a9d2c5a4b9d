import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../api/ApiProvider.tsx';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../../components/states/LoadingPage.tsx';
import type { DraftFieldState } from './draft-field-state.ts';
import { madeCertificateQuery, useMakeCertificate } from './made-certificate-queries.ts';
import { useEntraPlace } from './use-entra-place.ts';

const RegistrationScripts = lazy(async () => ({
  default: (await import('./RegistrationScripts.tsx')).RegistrationScripts,
}));

const FIELD = 'madeCertificateId';
const loading = <LoadingLines lines={4} />;

/** What a shell can do of the wizard: all but pasting the two IDs. The certificate goes along in the script. */
export function ScriptInstead({ state }: { state: DraftFieldState }) {
  const { t } = useTranslation();
  const { place, openLink } = useEntraPlace('');
  const [isOpen, setIsOpen] = useState(false);
  const { made, error, retry } = useCertificate(isOpen, state);
  return (
    <Accordion collapsible onToggle={(_, { openItems }) => setIsOpen(openItems.length > 0)}>
      <AccordionItem value="script">
        <AccordionHeader as="h3" expandIconPosition="end">
          {t('ways.script.title')}
        </AccordionHeader>
        <AccordionPanel>
          {error && <ErrorState error={error} onRetry={retry} />}
          {!made && !error && loading}
          {made && (
            <Suspense fallback={loading}>
              <RegistrationScripts
                certificatePem={made.certificatePem}
                authority={place.authority}
                openLink={openLink}
              />
            </Suspense>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** The certificate of the draft; where it has none, one is made as soon as it is wanted. */
function useCertificate(isWanted: boolean, { draft, onChange }: DraftFieldState) {
  const id = draft[FIELD];
  const { data: made } = useQuery(madeCertificateQuery(useApi(), id));
  const { mutate, isPending, error } = useMutation({
    mutationFn: useMakeCertificate(),
    onSuccess: (fresh) => onChange(FIELD, fresh.id),
  });
  const isNeeded = isWanted && id === '' && !isPending && !error;
  useEffect(() => {
    if (isNeeded) mutate();
  }, [isNeeded, mutate]);
  return { made, error: id === '' ? error : null, retry: () => mutate() };
}
