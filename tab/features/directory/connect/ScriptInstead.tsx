import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../../components/states/LoadingPage.tsx';
import type { ChosenCertificate } from './use-chosen-certificate.ts';
import { useEntraPlace } from './use-entra-place.ts';

const RegistrationScripts = lazy(async () => ({
  default: (await import('./RegistrationScripts.tsx')).RegistrationScripts,
}));

const loading = <LoadingLines lines={4} />;

/** What a shell can do of the wizard: all but pasting the two IDs. The certificate goes along in the script. */
export function ScriptInstead({ chosen }: { chosen: ChosenCertificate }) {
  const { t } = useTranslation();
  const { place, openLink } = useEntraPlace('');
  const [isOpen, setIsOpen] = useState(false);
  const { made } = chosen;
  const { error, retry } = useWanted(chosen, isOpen);
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

/** Where there is no certificate yet, one is found or made as soon as it is wanted. */
function useWanted({ id, ensure, readError, readAgain }: ChosenCertificate, isWanted: boolean) {
  const { mutate, isPending, error } = useMutation({ mutationFn: ensure });
  const isNeeded = isWanted && id === '' && !isPending && !error;
  useEffect(() => {
    if (isNeeded) mutate();
  }, [isNeeded, mutate]);
  return id === '' ? { error, retry: () => mutate() } : { error: readError, retry: readAgain };
}
