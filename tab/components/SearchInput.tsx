import { SearchBox } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
};

/** Whoever types faster is asked about once. */
const PAUSE_MS = 250;

/** A search field that tells what was typed once the typing pauses. */
export function SearchInput({ label, value, onChange, className }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Told a moment later, when the page may already have moved on: by its newest word, which keeps what
  // changed meanwhile.
  const tell = useRef(onChange);
  useEffect(() => void (tell.current = onChange), [onChange]);

  // What comes back is what was told, perhaps after more was typed. Anything else was changed from
  // outside, as by “clear the filters”.
  const isFromOutside = value !== seen && value !== told;
  if (value !== seen) {
    setSeen(value);
    if (isFromOutside) {
      setTold(value);
      setTyped(value);
    }
  }
  useEffect(() => {
    if (typed === value && told === value) clearTimeout(timer.current);
  }, [typed, told, value]);
  const handleChange = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setTold(next);
      tell.current(next);
    }, PAUSE_MS);
  };
  return (
    <SearchBox
      aria-label={label}
      placeholder={label}
      value={typed}
      maxLength={200}
      onChange={(_, data) => handleChange(data.value)}
      dismiss={{ 'aria-label': t('common.clearSearch') }}
      {...(className !== undefined && { className })}
    />
  );
}
