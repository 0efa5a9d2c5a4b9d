import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../start/SessionContext.ts';
import { cleanId, EMPTY_DRAFT, toCreateConnection } from './connect-draft.ts';
import { ConnectForm } from './ConnectForm.tsx';
import { ConnectGuide } from './ConnectGuide.tsx';
import { ConsentOffer } from './ConsentOffer.tsx';
import { useConnect } from '../directory-queries.ts';
import { useDirectoryStyles } from '../directory.styles.ts';
import { PracticeHint } from './PracticeHint.tsx';

/** Connecting a directory: the form, and beside it where each value is found. */
export function ConnectPage() {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { config } = useSession();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const connect = useConnect();
  const { practiceDirectory } = config;

  const handleSubmit = () =>
    connect.mutate(toCreateConnection(draft), {
      onSuccess: ({ id }) => void navigate(`/directory/${id}/connected`, { replace: true }),
    });
  return (
    <>
      <PageHeader title={t('directory.connect.title')} text={t('directory.connect.text')} />
      <div className={styles.beside}>
        <div className={styles.stack}>
          {config.consent && <ConsentOffer />}
          {practiceDirectory && (
            <PracticeHint
              onFill={() => {
                const { tenantId, clientId, clientSecret } = practiceDirectory;
                setDraft({ ...EMPTY_DRAFT, tenantId, clientId, clientSecret });
              }}
            />
          )}
          <Panel {...(config.consent && { title: t('directory.consent.otherwise') })}>
            <ConnectForm
              draft={draft}
              onChange={setDraft}
              onSubmit={handleSubmit}
              isTesting={connect.isPending}
              error={connect.error}
              submitLabel={t('directory.connect.submit')}
            />
          </Panel>
        </div>
        <ConnectGuide authority={config.authority} clientId={cleanId(draft.clientId)} />
      </div>
    </>
  );
}
