import { useTranslation } from 'react-i18next';
import { type ConnectField, findIssue } from './connect-draft.ts';
import type { DraftFieldState } from './draft-field-state.ts';

type Message =
  { validationState: 'error' | 'warning'; validationMessage: string } | { validationState: 'none' };

/**
 * What stands below a field: what the test refused, what is missing, or, as a mere warning, what looks
 * wrong. `isSettled`: the person has left the field, so that nobody is told off while typing.
 */
export function useDraftMessage(
  field: ConnectField,
  { draft, missing, refused }: DraftFieldState,
  isSettled: boolean,
): Message {
  const { t } = useTranslation();
  const refusal = refused.get(field);
  if (missing.includes(field)) {
    return {
      validationState: 'error',
      validationMessage: t('directory.connect.issue.required'),
    };
  }
  if (refusal !== undefined) return { validationState: 'error', validationMessage: refusal };
  const issue = isSettled ? findIssue(draft, field) : undefined;
  if (issue === undefined) return { validationState: 'none' };
  return {
    validationState: 'warning',
    validationMessage: t(`directory.connect.issue.${issue}`),
  };
}
