import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type CardFilters, parseFilters, writeFilters } from './card-filters.ts';

/** What the address says: which cards are shown, and which one is open. */
export function useCardAddress() {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const filters = useMemo(() => parseFilters(new URLSearchParams(text)), [text]);
  const setFilters = useCallback(
    (changed: Partial<CardFilters>) =>
      setParams((before) => writeFilters(before, changed), { replace: true }),
    [setParams],
  );
  const openCard = useCallback(
    (id: string) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        next.set('card', id);
        return next;
      }),
    [setParams],
  );
  const closeCard = useCallback(
    () =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        next.delete('card');
        return next;
      }),
    [setParams],
  );
  return { filters, setFilters, cardId: params.get('card'), openCard, closeCard };
}
