import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateView } from '../../../api/contract/templates.ts';
import { describeFieldErrors } from '../../components/states/describe-error.ts';
import { DiscardDialog } from '../../components/dialogs/DiscardDialog.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useKeptDraft, useKeptNotice } from '../../components/use-kept-draft.ts';
import { DictionaryFields } from './DictionaryFields.tsx';
import { FieldRules } from './FieldRules.tsx';
import { LookFields } from './LookFields.tsx';
import { PictureFields } from './PictureFields.tsx';
import { Preview } from './Preview.tsx';
import { type TemplateDraft, toChanges, toDraft } from './template-draft.ts';
import { useUpdateTemplate } from './template-queries.ts';
import { useTemplatesStyles } from './templates.styles.ts';
import { WordsFields } from './WordsFields.tsx';

/** A template's look, fields and words, saved as a whole, and a real card as it would be. */
export function Designer({ template }: { template: TemplateView }) {
  const styles = useTemplatesStyles();
  const { t } = useTranslation();
  const { draft, isEdited, setDraft } = useTemplateDraft(template);
  const { save, isPending, error } = useSave(template, () => setDraft(null));
  const [isLeaving, setIsLeaving] = useState(false);
  const problems = describeFieldErrors(error, t);
  const state = { draft, problems, onChange: setDraft };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isEdited && !isPending) save(toChanges(draft));
  };
  return (
    <div className={styles.beside}>
      <form noValidate onSubmit={handleSubmit} className={styles.form}>
        <LookFields state={state} hasLogo={template.logo !== null} />
        <PictureFields template={template} />
        <FieldRules state={state} />
        <WordsFields state={state} />
        <DictionaryFields state={state} />
        {error && <ErrorState error={error} />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={!isEdited || isPending}>
            {t('templates.save')}
          </Button>
          {isEdited && <Button onClick={() => setIsLeaving(true)}>{t('templates.discard')}</Button>}
        </div>
      </form>
      <Preview
        templateId={template.id}
        picturesVersion={`${template.logo?.version} ${template.cover?.version}`}
        draft={draft}
      />
      {isLeaving && (
        <DiscardDialog
          text={t('templates.discardText', { name: template.name })}
          onDiscard={() => {
            setDraft(null);
            setIsLeaving(false);
          }}
          onStay={() => setIsLeaving(false)}
        />
      )}
    </div>
  );
}

/** What is stored, until somebody changes it. Leaving the page loses nothing. */
function useTemplateDraft(template: TemplateView) {
  const { id, name } = template;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const key = ['template-drafts', id] as const;
  const { draft: edited, setDraft } = useKeptDraft<TemplateDraft>(key);
  useKeptNotice({
    hasChanges: () => Boolean(queries.getQueryData(key)),
    text: t('templates.kept', { name }),
    back: { label: t('templates.back'), to: `/templates/${id}` },
  });
  return { draft: edited ?? toDraft(template), isEdited: edited !== null, setDraft };
}

function useSave({ id }: TemplateView, onSaved: () => void) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending, error } = useUpdateTemplate(id);
  const onSuccess = ({ name }: TemplateView) => {
    onSaved();
    showToast({ text: t('templates.saved', { name }) });
  };
  return {
    save: (changes: Parameters<typeof mutate>[0]) => mutate(changes, { onSuccess }),
    isPending,
    error,
  };
}
