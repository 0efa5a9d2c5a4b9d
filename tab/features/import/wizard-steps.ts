import type { ImportDraft } from './import-draft.ts';

export type WizardStep = 'directory' | 'options' | 'choose' | 'review';

/** The steps in their order; a single directory needs no choosing. */
export const stepsFor = (connectionCount: number): readonly WizardStep[] =>
  connectionCount > 1
    ? ['directory', 'options', 'choose', 'review']
    : ['options', 'choose', 'review'];

/** Whether a step can be shown: what it builds on has been given. */
function isReady(step: WizardStep, { connectionId, folder, selection }: ImportDraft): boolean {
  if (step === 'directory') return true;
  if (connectionId === null) return false;
  if (step !== 'review') return true;
  return folder.kind !== 'new' && (selection.base === 'everyone' || selection.also.size > 0);
}

/** The step to show instead of one that is not ready: the furthest that is. */
export function furthestReady(
  steps: readonly WizardStep[],
  wanted: WizardStep,
  draft: ImportDraft,
): WizardStep {
  const upTo = steps.slice(0, steps.indexOf(wanted) + 1);
  return upTo.findLast((step) => isReady(step, draft)) ?? steps[0] ?? 'options';
}
