import { type QueryKey, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { useShowToast } from './states/toasts.ts';

/**
 * What somebody has typed and not saved; null while nobody edits. It outlives its screen, as long as the
 * tab is open, so that no way of leaving loses it.
 */
export function useKeptDraft<T>(queryKey: QueryKey) {
  const queries = useQueryClient();
  const { data = null } = useQuery<T | null>({ queryKey, queryFn: skipToken, gcTime: Infinity });
  const setDraft = (draft: T | null) => queries.setQueryData<T | null>(queryKey, draft);
  return { draft: data, setDraft };
}

type Notice = {
  /** Asked when it matters: what is on the screen then may be older. */
  hasChanges: () => boolean;
  /** That the changes are kept. */
  text: string;
  back: { label: string; to: string };
};

/** Says so where somebody went away from changes, by “back” or by a link, and warns before the page is closed. */
export function useKeptNotice({ hasChanges, text, back }: Notice): void {
  const navigate = useNavigate();
  const showToast = useShowToast();
  const handleGone = useEffectEvent(() => {
    if (!hasChanges()) return;
    showToast({
      text,
      intent: 'warning',
      action: { label: back.label, onClick: () => void navigate(back.to) },
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
