import { Input, Popover, PopoverSurface } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCopyButtonStyles } from './CopyButton.styles.ts';

type Props = { text: string; target: HTMLElement | null; onClose: () => void };

/** The text, selected, where the clipboard is out of reach. */
export function CopyByHand({ text, target, onClose }: Props) {
  const styles = useCopyButtonStyles();
  const { t } = useTranslation();
  return (
    <Popover
      open
      trapFocus
      positioning={{ target }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={t('common.copyLink')}>
        <Input
          readOnly
          value={text}
          aria-label={t('common.link')}
          className={styles.field}
          input={{ ref: (field) => field?.select(), dir: 'ltr' }}
        />
        <span>{t('common.copyByHand')}</span>
      </PopoverSurface>
    </Popover>
  );
}
