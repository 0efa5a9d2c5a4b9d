import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFieldErrors } from '../../../components/states/describe-error.ts';
import { useShowToast } from '../../../components/states/toasts.ts';
import { fieldsOf, type MapDraft, toPlaces, withoutBlanks } from './field-map-draft.ts';
import { usePreviewFieldMap, useSaveFieldMap } from './field-map-queries.ts';

type Deciding = {
  draft: MapDraft;
  /** The draft as it is sent. */
  onClean: (draft: MapDraft) => void;
  onSaved: () => void;
};

const NO_PROBLEMS: ReadonlyMap<string, string> = new Map();

/** Previews and saves a draft. What is refused opens. */
export function useFieldMapDecision(connectionId: string, { draft, onClean, onSaved }: Deciding) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const [open, setOpen] = useState<string[]>([]);
  const [refused, setRefused] = useState(NO_PROBLEMS);
  const preview = usePreviewFieldMap(connectionId);
  const save = useSaveFieldMap(connectionId);
  const forget = () => {
    setRefused(NO_PROBLEMS);
    preview.reset();
    save.reset();
  };
  const onError = (error: Error) => {
    const places = toPlaces(describeFieldErrors(error, t));
    setOpen((before) => [...new Set([...before, ...fieldsOf(places)])]);
    setRefused(places);
  };
  const send = (act: (body: MapDraft) => void) => {
    const clean = withoutBlanks(draft);
    onClean(clean);
    act(clean);
  };
  const handleSave = () =>
    send((body) =>
      save.mutate(body, {
        onError,
        onSuccess: () => {
          onSaved();
          showToast({ text: t('fieldMap.saved') });
        },
      }),
    );
  const error = refused.size > 0 ? null : (preview.error ?? save.error);
  return {
    open,
    setOpen,
    problems: refused,
    forget,
    decision: {
      plan: preview.data,
      isBusy: preview.isPending || save.isPending,
      error,
      onPreview: () => send((body) => preview.mutate(body, { onError })),
      onSave: handleSave,
    },
  };
}
