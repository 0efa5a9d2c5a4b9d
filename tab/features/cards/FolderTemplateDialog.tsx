import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../api/contract/folders.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { FormDialog } from '../../components/dialogs/FormDialog.tsx';
import { TemplateSelect } from '../../components/pickers/TemplateSelect.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useUpdateFolder } from './folder-queries.ts';

type Props = { folder: FolderView; onClose: () => void };

/** Asks how the cards in a folder, and in those below it, are to look. */
export function FolderTemplateDialog({ folder, onClose }: Props) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const [templateId, setTemplateId] = useState(folder.templateId);
  const { mutate, isPending, error } = useUpdateFolder();
  const handleSubmit = () => {
    if (templateId === folder.templateId) return onClose();
    mutate(
      { id: folder.id, templateId },
      {
        onSuccess: () => {
          showToast({ text: t('cards.folders.templateSaved', { name: folder.name }) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('cards.folders.templateTitle', { name: folder.name })}
      submitLabel={t('cards.folders.templateSave')}
      isDisabled={isPending}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{t('cards.folders.templateText')}</p>
      <TemplateSelect
        label={t('cards.details.template')}
        templateId={templateId}
        folderId={folder.parentId}
        onChange={setTemplateId}
      />
      {error && <ErrorState error={error} />}
    </FormDialog>
  );
}
