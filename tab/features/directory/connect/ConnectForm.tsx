import { Button } from '@fluentui/react-components';
import { ConnectOutcome } from './ConnectOutcome.tsx';
import { CredentialFields } from './CredentialFields.tsx';
import { DraftInput } from './DraftInput.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';
import { type DraftForm, useDraftForm } from './use-draft-form.ts';

type Props = DraftForm & {
  submitLabel: string;
  /** The connection's application, where there is one already; its certificate may then be made here too. */
  ofApp?: { clientId: string; name: string };
};

/** The values of an app registration, and how the test of them goes. */
export function ConnectForm(props: Props) {
  const { onChange, isTesting, error, submitLabel, ofApp } = props;
  const styles = useDirectoryStyles();
  const { form, state, handleSubmit, test } = useDraftForm(props, { withIds: ofApp === undefined });

  return (
    <form ref={form} noValidate onSubmit={handleSubmit} className={styles.form}>
      {ofApp === undefined && (
        <>
          <DraftInput field="tenantId" state={state} />
          <DraftInput field="clientId" state={state} />
        </>
      )}
      <CredentialFields
        state={state}
        ofApp={ofApp}
        onKindChange={(kind) => onChange((latest) => ({ ...latest, kind }))}
      />
      <div>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={isTesting}>
          {submitLabel}
        </Button>
      </div>
      <ConnectOutcome isTesting={isTesting} error={error} onRetry={test} />
    </form>
  );
}
