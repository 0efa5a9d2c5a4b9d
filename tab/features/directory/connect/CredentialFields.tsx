import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ConnectDraft } from './connect-draft.ts';
import { useDirectoryStyles } from '../directory.styles.ts';
import { DraftInput } from './DraftInput.tsx';
import { DraftPem } from './DraftPem.tsx';
import { MadeCertificate } from './MadeCertificate.tsx';
import type { DraftFieldState } from './draft-field-state.ts';
import { useChosenCertificate } from './use-chosen-certificate.ts';

type Props = {
  state: DraftFieldState;
  onKindChange: (kind: ConnectDraft['kind']) => void;
  /** The application and the name of its connection, where there is one: then Carte can make its next certificate. */
  ofApp: { clientId: string; name: string } | undefined;
};

/** How the application signs in: by a secret, or by a certificate. */
export function CredentialFields({ state, onKindChange, ofApp }: Props) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const { kind } = state.draft;
  return (
    <>
      <Field label={t('directory.connect.credential')}>
        <RadioGroup
          layout="horizontal"
          className={styles.wraps}
          value={kind}
          onChange={(_, { value }) => onKindChange(value as ConnectDraft['kind'])}
        >
          {ofApp !== undefined && <Radio value="made" label={t('ways.made.kind')} />}
          <Radio value="secret" label={t('directory.connect.secretKind')} />
          <Radio value="certificate" label={t('directory.connect.certificateKind')} />
        </RadioGroup>
      </Field>
      {kind === 'secret' && <DraftInput field="clientSecret" state={state} />}
      {kind === 'made' && ofApp !== undefined && <NextCertificate state={state} {...ofApp} />}
      {kind === 'certificate' && (
        <>
          <DraftPem field="privateKeyPem" state={state} />
          <DraftPem field="certificatePem" state={state} />
        </>
      )}
    </>
  );
}

type NextProps = { state: DraftFieldState; clientId: string; name: string };

function NextCertificate({ state, clientId, name }: NextProps) {
  const chosen = useChosenCertificate(state, name);
  return <MadeCertificate state={state} chosen={chosen} clientId={clientId} />;
}
