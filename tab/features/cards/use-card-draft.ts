import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShowToast } from '../../components/toasts.ts';
import { type CardForm, toPatch } from './card-form.ts';

/** A card's fields as somebody is changing them. `before` is what they began with. */
export type CardDraft = { before: CardForm; form: CardForm };

const keyOf = (id: string) => ['card-drafts', id] as const;

export const isChanged = (draft: CardDraft | null): boolean =>
  draft !== null && toPatch(draft.before, draft.form) !== undefined;

/**
 * What somebody has typed on a card and not saved; null while nobody edits it. It outlives the drawer, as
 * long as the tab is open, so that no way of leaving loses it.
 */
export function useCardDraft(id: string) {
  const queries = useQueryClient();
  const { data = null } = useQuery<CardDraft | null>({
    queryKey: keyOf(id),
    queryFn: skipToken,
    gcTime: Infinity,
  });
  const setDraft = (draft: CardDraft | null) => queries.setQueryData(keyOf(id), draft);
  return { draft: data, setDraft };
}

/** Says so where somebody went away from changes, by “back” or by a link, and warns before the page is closed. */
export function useKeptNotice(id: string, name: string): void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const showToast = useShowToast();
  const hasChanges = () => isChanged(queries.getQueryData<CardDraft | null>(keyOf(id)) ?? null);

  const handleGone = useEffectEvent(() => {
    if (!hasChanges()) return;
    showToast({
      text: t('cards.form.kept', { name }),
      intent: 'warning',
      action: {
        label: t('cards.form.backToCard'),
        onClick: () => void navigate(`/cards?card=${id}`),
      },
    });
  });
  const handleUnload = useEffectEvent((event: BeforeUnloadEvent) => {
    if (hasChanges()) event.preventDefault();
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => handleUnload(event);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      handleGone();
    };
  }, []);
}
