import type { ConnectField } from './connect-draft.ts';

/** What the test does, in order. It is one request; which step failed is told by the code of the answer. */
export const CONNECT_STEPS = ['reach', 'sign_in', 'read_people', 'read_rights'] as const;
export type ConnectStep = (typeof CONNECT_STEPS)[number];

const FAILURES: Record<string, { step: ConnectStep; field?: ConnectField }> = {
  directory_unreachable: { step: 'reach' },
  unknown_tenant: { step: 'sign_in', field: 'tenantId' },
  unknown_client: { step: 'sign_in', field: 'clientId' },
  wrong_secret: { step: 'sign_in', field: 'clientSecret' },
  expired_secret: { step: 'sign_in', field: 'clientSecret' },
  wrong_certificate: { step: 'sign_in', field: 'certificatePem' },
  certificate_not_known: { step: 'sign_in', field: 'madeCertificateId' },
  disabled_app: { step: 'sign_in' },
  sign_in_refused: { step: 'sign_in' },
  consent_missing: { step: 'sign_in' },
  consent_spreading: { step: 'sign_in' },
  consent_not_offered: { step: 'sign_in' },
  carte_refused: { step: 'sign_in' },
  permission_missing: { step: 'read_people' },
  directory_busy: { step: 'read_people' },
  directory_refused: { step: 'read_people' },
};

/** Where the test ended by the code of the answer, and which field is to be mended; undefined for what is no step's fault. */
export const findFailure = (code: string | undefined) =>
  code === undefined ? undefined : FAILURES[code];

export type StepState = 'waiting' | 'done' | 'failed';

/** How each step stands once the test has failed. */
export function stepStates(failed: ConnectStep): { step: ConnectStep; state: StepState }[] {
  const at = CONNECT_STEPS.indexOf(failed);
  return CONNECT_STEPS.map((step, index) => ({
    step,
    state: index < at ? 'done' : index === at ? 'failed' : 'waiting',
  }));
}
