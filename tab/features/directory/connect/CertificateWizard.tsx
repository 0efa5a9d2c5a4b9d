import { Body1, Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../api/api-error.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { cleanId } from './connect-draft.ts';
import { ConnectOutcome } from './ConnectOutcome.tsx';
import { useDirectoryStyles } from '../directory.styles.ts';
import { DraftInput } from './DraftInput.tsx';
import { type EntraPage, entraLink } from './entra-links.ts';
import { MadeCertificate } from './MadeCertificate.tsx';
import { ScriptInstead } from './ScriptInstead.tsx';
import { useChosenCertificate } from './use-chosen-certificate.ts';
import { type DraftForm, useDraftForm } from './use-draft-form.ts';
import { useEntraPlace } from './use-entra-place.ts';
import { WIZARD_STEPS, wizardStates } from './wizard-steps.ts';
import { WizardStep } from './WizardStep.tsx';
import { useWizardStepStyles } from './WizardStep.styles.ts';

/** An application of one's own that signs in by a certificate from Carte: five steps, and the last one checks the others. */
export function CertificateWizard(props: DraftForm) {
  const { draft, isTesting, error } = props;
  const styles = useDirectoryStyles();
  const { list } = useWizardStepStyles();
  const { t } = useTranslation();
  const { form, state, handleSubmit, test, holds } = useDraftForm(props, { withIds: true });
  const chosen = useChosenCertificate(state);
  const states = wizardStates(draft, { refusal: codeOf(error), holds });
  const titles = {
    register: t('ways.steps.register.title'),
    ids: t('ways.steps.ids.title'),
    certificate: t('ways.steps.certificate.title'),
    permissions: t('directory.guide.permissions.title'),
    test: t('ways.steps.test.title'),
  };
  const contents: Record<(typeof WIZARD_STEPS)[number], ReactNode> = {
    register: <RegisterStep clientId={draft.clientId} />,
    ids: (
      <>
        <Words>{t('ways.steps.ids.text')}</Words>
        <DraftInput field="tenantId" state={state} />
        <DraftInput field="clientId" state={state} />
      </>
    ),
    certificate: <MadeCertificate state={state} chosen={chosen} clientId={draft.clientId} />,
    permissions: <PermissionsStep clientId={draft.clientId} />,
    test: (
      <>
        <Words>{t('ways.steps.test.text')}</Words>
        <div>
          <Button type="submit" appearance="primary" size="large" disabledFocusable={isTesting}>
            {t('directory.connect.submit')}
          </Button>
        </div>
        <ConnectOutcome isTesting={isTesting} error={error} onRetry={test} />
      </>
    ),
  };
  return (
    <Panel title={t('ways.steps.title')}>
      <Words>{t('ways.steps.roles')}</Words>
      <ScriptInstead chosen={chosen} />
      <form ref={form} noValidate onSubmit={handleSubmit} className={styles.form}>
        <ol className={list}>
          {WIZARD_STEPS.map((step, index) => (
            <WizardStep
              key={step}
              number={index + 1}
              total={WIZARD_STEPS.length}
              title={titles[step]}
              state={states[step]}
            >
              {contents[step]}
            </WizardStep>
          ))}
        </ol>
      </form>
    </Panel>
  );
}

type StepProps = { clientId: string };

function RegisterStep({ clientId }: StepProps) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  const name = t('ways.steps.register.name');
  return (
    <>
      <Words>{t('ways.steps.register.text', { name })}</Words>
      <div className={styles.actions}>
        <EntraLink page="register" clientId={clientId}>
          {t('ways.steps.register.link')}
        </EntraLink>
        <CopyButton
          text={name}
          label={t('ways.steps.register.copy')}
          doneLabel={t('ways.steps.register.copied')}
        />
      </div>
    </>
  );
}

function PermissionsStep({ clientId }: StepProps) {
  const styles = useDirectoryStyles();
  const { t } = useTranslation();
  return (
    <>
      <ol className={styles.steps}>
        {t('ways.steps.permissions.steps', { returnObjects: true }).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <div>
        <EntraLink page="permissions" clientId={clientId}>
          {t('directory.guide.permissions.link')}
        </EntraLink>
      </div>
    </>
  );
}

function EntraLink({
  page,
  clientId,
  children,
}: StepProps & { page: EntraPage; children: string }) {
  const { place, openLink } = useEntraPlace(cleanId(clientId));
  return (
    <OutsideLink href={entraLink(page, place)} openLink={openLink}>
      {children}
    </OutsideLink>
  );
}

function Words({ children }: { children: string }) {
  const styles = useDirectoryStyles();
  return (
    <Body1 as="p" className={styles.soft}>
      {children}
    </Body1>
  );
}
