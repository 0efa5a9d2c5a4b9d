import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { foldersQuery } from '../../api/folders.ts';
import { describeError } from '../../components/states/describe-error.ts';
import { useShowToast } from '../../components/states/toasts.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { type CardChoice, type ManyChange, useChangeMany } from './many-card-queries.ts';

/** A change of many cards, with what takes it back where that is possible. */
export type ManyWish = { choice: CardChoice; change: ManyChange; undo?: ManyChange | undefined };

/** Changes many cards and says so; what can be taken back is offered with it. */
export function useManyCards() {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const showToast = useShowToast();
  const { data: folders } = useQuery(foldersQuery(useApi()));
  const { mutate, isPending, error } = useChangeMany();

  const describe = (change: ManyChange, count: number): string => {
    const numbers = { count, cards: format.number(count) };
    if (change.kind !== 'move') return t(`cards.many.done_${change.kind}`, numbers);
    if (change.folderId === null) return t('cards.many.done_root', numbers);
    const folder = folders?.find(({ id }) => id === change.folderId)?.name ?? '';
    return t('cards.many.done_move', { ...numbers, folder });
  };
  const run = ({ choice, change, undo }: ManyWish, onDone?: () => void): void =>
    mutate(
      { choice, change },
      {
        onError: (reason) => showToast({ text: describeError(reason, t).text, intent: 'error' }),
        onSuccess: ({ changed }) => {
          showToast({
            text: describe(change, changed),
            ...(undo &&
              changed > 0 && {
                action: {
                  label: t('common.undo'),
                  onClick: () => run({ choice, change: undo }),
                },
              }),
          });
          onDone?.();
        },
      },
    );
  return { run, isPending, error };
}
