import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchPickerStyles } from './SearchPicker.styles.ts';

type Choice = { id: string; name: string };

type Props = {
  label: string;
  placeholder: string;
  /** Who or what is chosen now; its name stands in the field while nothing is typed. */
  chosen: Choice | undefined;
  found: readonly Choice[];
  /** Why the list is empty: still searching, or nothing is called that. */
  emptyText: string;
  /** What is wrong with the choice or kept it from being searched. */
  warning?: string | undefined;
  /** What is typed; also with nothing typed when the list is first opened. Nothing need be asked for before. */
  onSearch: (typed: string) => void;
  /** With an id of what was found; with none where the choice was taken back. */
  onChoose: (id: string | undefined) => void;
  clearable?: boolean;
  disabled?: boolean;
  className?: string;
};

/** Finds one of many by its name. */
export function SearchPicker(props: Props) {
  const { label, placeholder, chosen, found, emptyText, warning, onSearch, onChoose } = props;
  const { clearable = false, disabled = false, className } = props;
  const styles = useSearchPickerStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const type = (text: string | undefined) => {
    setTyped(text);
    onSearch(text ?? '');
  };
  return (
    <Field
      label={label}
      className={className}
      {...(warning !== undefined && { validationState: 'warning', validationMessage: warning })}
    >
      <Combobox
        clearable={clearable}
        disabled={disabled}
        placeholder={placeholder}
        value={typed ?? chosen?.name ?? ''}
        selectedOptions={chosen ? [chosen.id] : []}
        className={styles.combobox}
        listbox={{ className: styles.listbox }}
        expandIcon={{ 'aria-label': t('common.showChoices') }}
        onFocus={() => onSearch(typed ?? '')}
        onChange={({ target }) => type(target.value)}
        onOpenChange={(_, { open }) => type(open ? typed : undefined)}
        onOptionSelect={(_, { optionValue }) => {
          type(undefined);
          onChoose(optionValue);
        }}
      >
        {found.map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text="">
            {emptyText}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
