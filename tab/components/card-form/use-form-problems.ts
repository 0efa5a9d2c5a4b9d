import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { CardFieldsPatch } from '../../../api/contract/cards.ts';
import { findProblems, NO_PROBLEMS, refusedFields, withoutField } from './form-problems.ts';

/**
 * What is wrong with a form of card fields. `check` says whether it may be sent; `refuse` takes what the
 * API said instead. Either way the first field that has to be mended gets the focus.
 */
export function useFormProblems() {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);

  const show = (found: typeof problems) => {
    setProblems(found);
    setAttempt((count) => count + 1);
    return found.size === 0;
  };
  return {
    form,
    problems,
    check: (fields: z.input<typeof CardFieldsPatch>) => show(findProblems(fields, t)),
    refuse: (error: Error) => show(refusedFields(error, t)),
    mend: (field: string) => setProblems((before) => withoutField(before, field)),
  };
}
