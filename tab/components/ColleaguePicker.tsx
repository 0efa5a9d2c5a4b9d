import { Combobox, Field, Option } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/ApiProvider.tsx';
import { activeCardsQuery, cardQuery } from '../api/cards.ts';
import { nameOf } from './card-places.ts';
import { useColleaguePickerStyles } from './ColleaguePicker.styles.ts';
import { useDebouncedValue } from './use-debounced-value.ts';

type Props = {
  label: string;
  cardId: string;
  ownId?: string;
  onChange: (cardId: string) => void;
};

/** Finds a colleague with a card on the web by name. The cards are asked for when the list is first opened. */
export function ColleaguePicker({ label, cardId, ownId, onChange }: Props) {
  const styles = useColleaguePickerStyles();
  const { t } = useTranslation();
  const api = useApi();
  const [typed, setTyped] = useState<string>();
  const [isWanted, setIsWanted] = useState(false);
  const search = useDebouncedValue(typed ?? '');
  const chosen = useQuery({ ...cardQuery(api, cardId), enabled: cardId !== '' });
  const { data, error, isPending } = useQuery({
    ...activeCardsQuery(api, search.trim()),
    enabled: isWanted,
  });
  const colleagues = data?.items.filter(({ id }) => id !== ownId) ?? [];
  const isOff = chosen.data?.status === 'paused';
  const warning = error ? t('common.handover.failed') : isOff ? t('common.handover.paused') : null;
  return (
    <Field
      label={label}
      {...(warning !== null && { validationState: 'warning', validationMessage: warning })}
    >
      <Combobox
        placeholder={t('common.handover.choose')}
        value={typed ?? (chosen.data ? nameOf(chosen.data) : '')}
        selectedOptions={cardId === '' ? [] : [cardId]}
        className={styles.combobox}
        listbox={{ className: styles.listbox }}
        onFocus={() => setIsWanted(true)}
        onChange={({ target }) => setTyped(target.value)}
        onOpenChange={(_, { open }) => {
          setIsWanted(true);
          if (!open) setTyped(undefined);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          if (optionValue) onChange(optionValue);
        }}
      >
        {colleagues.map((card) => (
          <Option key={card.id} value={card.id}>
            {nameOf(card)}
          </Option>
        ))}
        {colleagues.length === 0 && (
          <Option disabled value="" text="">
            {isPending ? t('common.handover.searching') : t('common.handover.nobody')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
