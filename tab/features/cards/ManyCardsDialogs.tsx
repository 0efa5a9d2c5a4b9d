import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useReturnedFocus } from '../../components/dialogs/use-returned-focus.ts';
import { MoveDialog } from './MoveDialog.tsx';
import type { ManyWish } from './use-many-cards.ts';

type Props = {
  asked: 'move' | 'delete';
  count: number;
  /** Where the chosen cards lie, if that is known and one place. */
  from: string | null | undefined;
  isBusy: boolean;
  error: Error | null;
  onWish: (wish: Omit<ManyWish, 'choice'>) => void;
  onClose: () => void;
};

/** Asks where chosen cards are to go, or whether they are to be deleted. */
export function ManyCardsDialogs(props: Props) {
  return props.asked === 'move' ? <MoveCards {...props} /> : <DeleteCards {...props} />;
}

function MoveCards({ count, from, isBusy, onWish, onClose }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { data: folders = [] } = useQuery(foldersQuery(useApi()));
  useReturnedFocus();
  return (
    <MoveDialog
      title={t('cards.many.moveTitle', { count, cards: format.number(count) })}
      submitLabel={t('cards.many.moveSubmit')}
      folders={folders}
      from={from}
      isBusy={isBusy}
      onSubmit={(folderId) =>
        onWish({
          change: { kind: 'move', folderId },
          ...(from !== undefined && { undo: { kind: 'move', folderId: from } }),
        })
      }
      onClose={onClose}
    />
  );
}

function DeleteCards({ count, isBusy, error, onWish, onClose }: Props) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    <ConfirmDialog
      title={t('cards.many.deleteTitle', { count, cards: format.number(count) })}
      text={t('cards.many.deleteText')}
      submitLabel={t('cards.many.deleteSubmit')}
      isBusy={isBusy}
      error={error}
      onSubmit={() => onWish({ change: { kind: 'delete' } })}
      onClose={onClose}
    />
  );
}
