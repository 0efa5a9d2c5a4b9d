import { Input, Popover, PopoverSurface, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCopyButtonStyles } from './CopyButton.styles.ts';
import { useReturnedFocus } from './dialogs/use-returned-focus.ts';

type Props = { text: string; label: string; target: HTMLElement | null; onClose: () => void };

/** The text, selected, where the clipboard is out of reach. */
export function CopyByHand({ text, label, target, onClose }: Props) {
  const styles = useCopyButtonStyles();
  const { t } = useTranslation();
  useReturnedFocus(target ?? undefined);
  return (
    <Popover
      open
      trapFocus
      positioning={{ target }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={label}>
        {text.includes('\n') ? (
          <Textarea
            readOnly
            value={text}
            aria-label={label}
            className={styles.field}
            textarea={{ ref: (field) => field?.select(), dir: 'ltr', rows: 4 }}
          />
        ) : (
          <Input
            readOnly
            value={text}
            aria-label={label}
            className={styles.field}
            input={{ ref: (field) => field?.select(), dir: 'ltr' }}
          />
        )}
        <span>{t('common.copyByHand')}</span>
      </PopoverSurface>
    </Popover>
  );
}
