import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { activeCardsQuery, cardQuery } from '../../api/cards.ts';
import { nameOf } from '../card-places.ts';
import { SearchPicker } from './SearchPicker.tsx';
import { usePickerSearch } from './use-picker-search.ts';

type Props = {
  label: string;
  cardId: string;
  ownId?: string;
  onChange: (cardId: string) => void;
};

/** Finds a colleague with a card on the web by name. */
export function ColleaguePicker({ label, cardId, ownId, onChange }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const { search, isWanted, onSearch } = usePickerSearch();
  const { data: card } = useQuery({ ...cardQuery(api, cardId), enabled: cardId !== '' });
  const { data, error, isPending } = useQuery({
    ...activeCardsQuery(api, search),
    enabled: isWanted,
  });
  const colleagues = data?.items.filter(({ id }) => id !== ownId) ?? [];
  const paused = card?.status === 'paused' ? t('common.handover.paused') : undefined;
  return (
    <SearchPicker
      label={label}
      placeholder={t('common.handover.choose')}
      chosen={card && { id: cardId, name: nameOf(card) }}
      found={colleagues.map((one) => ({ id: one.id, name: nameOf(one) }))}
      emptyText={isPending ? t('common.handover.searching') : t('common.handover.nobody')}
      warning={error ? t('common.handover.failed') : paused}
      onSearch={onSearch}
      onChoose={(id) => {
        if (id) onChange(id);
      }}
    />
  );
}
