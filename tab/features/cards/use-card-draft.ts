import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useKeptDraft, useKeptNotice } from '../../components/use-kept-draft.ts';
import { type CardForm, toPatch } from '../../components/card-form/card-form.ts';

/** A card's fields as somebody is changing them. `before` is what they began with. */
export type CardDraft = { before: CardForm; form: CardForm };

const keyOf = (id: string) => ['card-drafts', id] as const;

export const isChanged = (draft: CardDraft | null): boolean =>
  draft !== null && toPatch(draft.before, draft.form) !== undefined;

/** What somebody has typed on a card and not saved. */
export const useCardDraft = (id: string) => useKeptDraft<CardDraft>(keyOf(id));

/** Says so where somebody went away from changes to a card. */
export function useKeptCardNotice(id: string, name: string): void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  useKeptNotice({
    hasChanges: () => isChanged(queries.getQueryData<CardDraft | null>(keyOf(id)) ?? null),
    text: t('cards.form.kept', { name }),
    back: { label: t('cards.form.backToCard'), to: `/cards?card=${id}` },
  });
}
