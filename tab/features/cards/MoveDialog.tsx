import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../api/contract/folders.ts';
import { FolderOptions } from '../../components/pickers/FolderOptions.tsx';
import { FormDialog } from '../../components/dialogs/FormDialog.tsx';

type Props = {
  title: string;
  submitLabel: string;
  /** Where it may go, beside the root directory. */
  folders: readonly FolderView[];
  /** Where it lies now; undefined where that is more than one place. */
  from: string | null | undefined;
  isBusy: boolean;
  onSubmit: (folderId: string | null) => void;
  onClose: () => void;
};

const ROOT = 'root';

/** Asks for a folder, or the root directory. */
export function MoveDialog(props: Props) {
  const { title, submitLabel, folders, from, isBusy, onSubmit, onClose } = props;
  const { t } = useTranslation();
  const [to, setTo] = useState(from ?? ROOT);
  const isThere = from !== undefined && to === (from ?? ROOT);
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      isDisabled={isBusy || isThere}
      onSubmit={() => onSubmit(to === ROOT ? null : to)}
      onClose={onClose}
    >
      <Field label={t('cards.folders.moveTo')}>
        <Select value={to} onChange={(_, { value }) => setTo(value)}>
          <option value={ROOT}>{t('common.rootDirectory')}</option>
          <FolderOptions folders={folders} />
        </Select>
      </Field>
    </FormDialog>
  );
}
