import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ChooseCards } from '../../../api/contract/many-cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { CARDS } from '../../api/cards.ts';
import { recount } from './card-queries.ts';

/** Cards that are ticked, or all that the list shows but for some. */
export type CardChoice = z.input<typeof ChooseCards>;

export type ManyChange =
  { kind: 'move'; folderId: string | null } | { kind: 'pause' | 'resume' | 'delete' };

const OPERATIONS = { pause: 'pauseCards', resume: 'resumeCards', delete: 'deleteCards' } as const;

/** Changes many cards in one go: all of them, or none. */
export function useChangeMany() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ choice, change }: { choice: CardChoice; change: ManyChange }) =>
      change.kind === 'move'
        ? api.call('moveCards', { body: { ...choice, folderId: change.folderId } })
        : api.call(OPERATIONS[change.kind], { body: choice }),
    // One that is gone by now is why it was refused: the list shows which are left.
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: CARDS });
      await recount(queries);
    },
  });
}
