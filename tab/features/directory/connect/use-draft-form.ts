import type { TFunction } from 'i18next';
import { type Dispatch, type FormEvent, type SetStateAction, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../api/api-error.ts';
import { describeError, describeFieldErrors } from '../../../components/states/describe-error.ts';
import {
  cleanId,
  type ConnectDraft,
  type ConnectField,
  draftFields,
  EMPTY_DRAFT,
  missingFields,
  withValue,
} from './connect-draft.ts';
import { findFailure } from './connect-steps.ts';
import type { DraftFieldState } from './draft-field-state.ts';

export type DraftForm = {
  draft: ConnectDraft;
  onChange: Dispatch<SetStateAction<ConnectDraft>>;
  onSubmit: () => void;
  isTesting: boolean;
  error: Error | null;
};

/** What a form of the values of an app registration needs, however it looks: its fields' state and its submit. */
export function useDraftForm(
  { draft, onChange, onSubmit, isTesting, error }: DraftForm,
  { withIds }: { withIds: boolean },
) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const [tested, setTested] = useState(draft);
  const fields = draftFields(draft).filter((field) => withIds || !isId(field));

  const test = () => {
    if (isTesting) return;
    const empty = missingFields(draft, fields);
    setIsSubmitted(true);
    setTested(draft);
    const [first] = empty;
    if (first === undefined) onSubmit();
    else form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    test();
  };
  const holds = (field: ConnectField) => isSame(draft, tested, field);
  // From the latest draft: a file is read while others are typed.
  const change = (field: ConnectField, value: string) =>
    onChange((latest) => withValue(latest, field, value));
  const state: DraftFieldState = {
    draft,
    missing: isSubmitted ? missingFields(draft, fields) : [],
    refused: refusedFields(error, t, holds),
    onChange: change,
    onBlur: (field) => {
      const cleaned = cleanId(draft[field]);
      if (isId(field) && cleaned !== draft[field]) change(field, cleaned);
    },
  };
  return { form, state, handleSubmit, test, holds };
}

const FIELDS = Object.keys(EMPTY_DRAFT).filter((name) => name !== 'kind') as ConnectField[];

const isId = (field: ConnectField): boolean => field === 'tenantId' || field === 'clientId';

/** What the test said of a field no longer holds once the field has changed; blanks around it are no change. */
const isSame = (draft: ConnectDraft, tested: ConnectDraft, field: ConnectField): boolean =>
  cleanId(draft[field]) === cleanId(tested[field]);

/** The fields that the answer found fault with, and what it said. */
function refusedFields(
  error: Error | null,
  t: TFunction,
  holds: (field: ConnectField) => boolean,
): ReadonlyMap<string, string> {
  const refused = new Map(describeFieldErrors(error, t));
  const field = findFailure(codeOf(error))?.field;
  if (field) refused.set(field, describeError(error, t).title);
  for (const name of FIELDS) if (!holds(name)) refused.delete(name);
  return refused;
}
