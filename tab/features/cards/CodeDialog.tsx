import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { CardCode } from '../../components/outputs/CardCode.tsx';
import { DownloadLink } from '../../components/outputs/DownloadLink.tsx';
import { useOutputStyles } from '../../components/outputs/outputs.styles.ts';
import { DialogCloseButton } from '../../components/dialogs/DialogCloseButton.tsx';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { nameOf } from '../../components/card-places.ts';

type Props = { card: CardView; onClose: () => void };

/** A card's code, large, to scan off the screen or to download. */
export function CodeDialog({ card, onClose }: Props) {
  const { t } = useTranslation();
  const styles = useOutputStyles();
  useReturnedFocus();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle action={<DialogCloseButton />}>
            {t('cards.code.title', { name: nameOf(card) })}
          </DialogTitle>
          <DialogContent>
            {card.status === 'paused' ? (
              t('cards.code.paused')
            ) : (
              <div className={styles.stack}>
                <CardCode card={card} />
                <div className={styles.row}>
                  {(['png', 'svg', 'pdf'] as const).map((file) => (
                    <DownloadLink key={file} card={card} part={`/qr.${file}`} fileEnd={`.${file}`}>
                      {t(`outputs.file_${file}`)}
                    </DownloadLink>
                  ))}
                </div>
              </div>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
