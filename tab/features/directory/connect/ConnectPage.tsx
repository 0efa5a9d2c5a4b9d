import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useOwnWords } from '../../../components/use-own-words.ts';
import { ways as words } from '../../../languages/en/ways.ts';
import { useSession } from '../../../start/SessionContext.ts';
import { CertificateWizard } from './CertificateWizard.tsx';
import {
  cleanId,
  type ConnectDraft,
  EMPTY_DRAFT,
  isGuid,
  toCreateConnection,
} from './connect-draft.ts';
import { ConnectForm } from './ConnectForm.tsx';
import { ConnectGuide } from './ConnectGuide.tsx';
import { type ConnectWay, ConnectWays } from './ConnectWays.tsx';
import { ConsentOffer } from './ConsentOffer.tsx';
import { useConnect } from '../directory-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';
import { isGone } from './made-certificate-queries.ts';
import { PracticeHint } from './PracticeHint.tsx';
import type { DraftForm } from './use-draft-form.ts';
import { useEntraPlace } from './use-entra-place.ts';

/** Connecting a directory: the ways there are, and below them the one that was chosen. */
export function ConnectPage() {
  useOwnWords({ ways: words });
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { practiceDirectory } = useSession().config;
  const { ways, way, setWay } = useConnectWay();
  const { reset, ...form } = useConnecting(way);
  const { onChange } = form;

  const choose = (next: ConnectWay) => {
    reset();
    setWay(next);
  };
  const fillPractice = ({ clientSecret, ...ids }: NonNullable<typeof practiceDirectory>) => {
    const { tenantId, clientId } = ids;
    if (way === 'made') return onChange((latest) => ({ ...latest, tenantId, clientId }));
    choose('secret');
    onChange({ ...EMPTY_DRAFT, tenantId, clientId, clientSecret });
  };
  return (
    <>
      <PageHeader title={t('directory.connect.title')} text={t('directory.connect.text')} />
      <div className={styles.stack}>
        {practiceDirectory && <PracticeHint onFill={() => fillPractice(practiceDirectory)} />}
        <ConnectWays ways={ways} way={way} onChange={choose} />
        {way === 'consent' && <ConsentOffer />}
        {way === 'made' && <CertificateWizard {...form} />}
        {way === 'secret' && <BySecret {...form} />}
      </div>
    </>
  );
}

/** The form of whoever brings a secret or a certificate, and beside it where each value is found. */
function BySecret(form: DraftForm) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { place } = useEntraPlace(cleanId(form.draft.clientId));
  return (
    <div className={styles.beside}>
      <Panel>
        <ConnectForm {...form} submitLabel={t('directory.connect.submit')} />
      </Panel>
      <ConnectGuide place={place} />
    </div>
  );
}

/** The way that the address names, so that it outlives a reload; else the recommended one. */
function useConnectWay() {
  const { config } = useSession();
  const [params, setParams] = useSearchParams();
  const ways: ConnectWay[] = config.consent ? ['consent', 'made', 'secret'] : ['made', 'secret'];
  const way = ways.find((one) => one === params.get('way')) ?? ways[0] ?? 'made';
  const setWay = (next: ConnectWay) =>
    setParams((latest) => withParam(latest, 'way', next), { replace: true });
  return { ways, way, setWay };
}

/** What is typed, and the test of it. The certificate's id is in the address, so that a reload finds the same one. */
function useConnecting(way: ConnectWay): DraftForm & { reset: () => void } {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState<ConnectDraft>(() => ({
    ...EMPTY_DRAFT,
    madeCertificateId: readId(params.get('certificate')),
  }));
  const connect = useConnect();
  const { madeCertificateId } = typed;
  const keepInAddress = useEffectEvent((id: string) => {
    if (id === (params.get('certificate') ?? '')) return;
    setParams((latest) => withParam(latest, 'certificate', id), { replace: true });
  });
  useEffect(() => keepInAddress(madeCertificateId), [madeCertificateId]);

  const draft: ConnectDraft = way === 'made' ? { ...typed, kind: 'made' } : typed;
  const onSubmit = () =>
    connect.mutate(toCreateConnection(draft), {
      onSuccess: ({ id }) => void navigate(`/directory/${id}/connected`, { replace: true }),
      onError: (error) => {
        if (isGone(error)) setTyped((latest) => ({ ...latest, madeCertificateId: '' }));
      },
    });
  const { isPending: isTesting, error, reset } = connect;
  return { draft, onChange: setTyped, onSubmit, isTesting, error, reset };
}

const readId = (text: string | null): string => (text !== null && isGuid(text) ? text : '');

function withParam(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(params);
  if (value === '') changed.delete(name);
  else changed.set(name, value);
  return changed;
}
