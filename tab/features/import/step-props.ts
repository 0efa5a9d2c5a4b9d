import type { ConnectionView } from '../../../api/contract/connections.ts';
import type { WizardStep } from './wizard-steps.ts';

/** What each step of the wizard knows of the others. */
export type StepProps = {
  step: WizardStep;
  steps: readonly WizardStep[];
  connections: readonly ConnectionView[];
};
