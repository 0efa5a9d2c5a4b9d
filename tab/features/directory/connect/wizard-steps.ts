import { cleanId, type ConnectDraft, type ConnectField, isGuid } from './connect-draft.ts';

/** What connecting by a certificate from Carte takes, in order. */
export const WIZARD_STEPS = ['register', 'ids', 'certificate', 'permissions', 'test'] as const;
type Step = (typeof WIZARD_STEPS)[number];

export type WizardStepState = 'open' | 'done' | 'mend';

/** Where the cure of a refusal is, and the field without whose change it holds. */
const TO_MEND: Record<string, { step: Step; of: ConnectField }> = {
  unknown_tenant: { step: 'ids', of: 'tenantId' },
  unknown_client: { step: 'ids', of: 'clientId' },
  certificate_not_known: { step: 'certificate', of: 'madeCertificateId' },
  certificate_gone: { step: 'certificate', of: 'madeCertificateId' },
  permission_missing: { step: 'permissions', of: 'clientId' },
};

/** What the last test said, and whether a field is still as it was tested. */
export type LastTest = {
  refusal: string | undefined;
  holds: (field: ConnectField) => boolean;
};

/** How each step stands, by what was typed and downloaded and by what the last test said. */
export function wizardStates(draft: ConnectDraft, last: LastTest): Record<Step, WizardStepState> {
  const { tenantId, clientId, madeCertificateId } = draft;
  const hasClient = isGuid(cleanId(clientId));
  const done: Record<Step, boolean> = {
    register: hasClient,
    ids: hasClient && isGuid(cleanId(tenantId)),
    certificate: madeCertificateId !== '',
    permissions: false,
    test: false,
  };
  const mend = stepToMend(draft, last);
  const stateOf = (step: Step): WizardStepState =>
    step === mend ? 'mend' : done[step] ? 'done' : 'open';
  return Object.fromEntries(WIZARD_STEPS.map((step) => [step, stateOf(step)])) as Record<
    Step,
    WizardStepState
  >;
}

function stepToMend(draft: ConnectDraft, { refusal, holds }: LastTest): Step | undefined {
  const found = refusal === undefined ? undefined : TO_MEND[refusal];
  // A field that was emptied, as that of a certificate that is gone, is not mended by that.
  return found && (holds(found.of) || draft[found.of] === '') ? found.step : undefined;
}
