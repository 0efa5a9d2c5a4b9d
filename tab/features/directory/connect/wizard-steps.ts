import { cleanId, type ConnectDraft, isGuid } from './connect-draft.ts';

/** What connecting by a certificate from Carte takes, in order. */
export const WIZARD_STEPS = ['register', 'ids', 'certificate', 'permissions', 'test'] as const;
type Step = (typeof WIZARD_STEPS)[number];

export type WizardStepState = 'open' | 'done' | 'mend';

/** Where the cure of a refusal is. */
const TO_MEND: Record<string, Step> = {
  unknown_tenant: 'ids',
  unknown_client: 'ids',
  certificate_not_known: 'certificate',
  certificate_gone: 'certificate',
  permission_missing: 'permissions',
};

/** How each step stands, by what was typed and downloaded and by what the last test said. */
export function wizardStates(
  { tenantId, clientId, madeCertificateId }: ConnectDraft,
  refusal: string | undefined,
): Record<Step, WizardStepState> {
  const hasClient = isGuid(cleanId(clientId));
  const done: Record<Step, boolean> = {
    register: hasClient,
    ids: hasClient && isGuid(cleanId(tenantId)),
    certificate: madeCertificateId !== '',
    permissions: false,
    test: false,
  };
  const mend = refusal === undefined ? undefined : TO_MEND[refusal];
  const stateOf = (step: Step): WizardStepState =>
    step === mend ? 'mend' : done[step] ? 'done' : 'open';
  return Object.fromEntries(WIZARD_STEPS.map((step) => [step, stateOf(step)])) as Record<
    Step,
    WizardStepState
  >;
}
