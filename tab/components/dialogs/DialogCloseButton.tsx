import { DialogTrigger } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../IconButton.tsx';

/** Closes the dialog it stands in, without doing anything. */
export function DialogCloseButton() {
  const { t } = useTranslation();
  return (
    <DialogTrigger action="close">
      <IconButton label={t('common.close')} icon={<DismissRegular />} />
    </DialogTrigger>
  );
}
