import { useState } from 'react';
import { useDebouncedValue } from '../use-debounced-value.ts';

/** What is searched for in a picker, trimmed and settled; nothing is wanted before its list was first opened. */
export function usePickerSearch() {
  const [typed, setTyped] = useState<string>();
  const search = useDebouncedValue((typed ?? '').trim());
  return { search, isWanted: typed !== undefined, onSearch: setTyped };
}
