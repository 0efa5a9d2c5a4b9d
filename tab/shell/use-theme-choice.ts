import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { createSafeStorage } from '../sign-in/safe-storage.ts';
import type { Whereabouts } from '../teams/find-host.ts';
import { type ThemeName, toThemeName } from '../teams/theme.ts';

export const THEME_CHOICES = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const KEY = 'carte.theme';
const storage = createSafeStorage(() => localStorage);

const isChoice = (text: string | null): text is ThemeChoice =>
  THEME_CHOICES.some((choice) => choice === text);

/** Which look a plain browser shows, and how to choose another; kept in this browser. */
export function useThemeChoice(): {
  choice: ThemeChoice;
  choose(choice: ThemeChoice): void;
  theme: ThemeName;
} {
  const [choice, setChoice] = useState<ThemeChoice>(() => {
    const kept = storage.get(KEY);
    return isChoice(kept) ? kept : 'system';
  });
  const systemTheme = useSystemTheme();
  const choose = useCallback((next: ThemeChoice) => {
    storage.set(KEY, next);
    setChoice(next);
  }, []);
  return { choice, choose, theme: choice === 'system' ? systemTheme : choice };
}

/** The host's theme, as it changes; undefined in a plain browser. */
export function useHostTheme(whereabouts: Whereabouts | undefined): ThemeName | undefined {
  const host = whereabouts?.kind === 'host' ? whereabouts.host : undefined;
  const store = useMemo(() => {
    let current = host?.theme;
    return {
      read: () => current,
      subscribe(changed: () => void) {
        host?.onThemeChange((theme) => {
          current = theme;
          changed();
        });
        return () => undefined;
      },
    };
  }, [host]);
  const theme = useSyncExternalStore(store.subscribe, store.read);
  return theme === undefined ? undefined : toThemeName(theme);
}

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';

function useSystemTheme(): ThemeName {
  return useSyncExternalStore(subscribeToSystem, readSystem);
}

function subscribeToSystem(changed: () => void): () => void {
  const queries = [matchMedia(DARK), matchMedia(CONTRAST)];
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

function readSystem(): ThemeName {
  if (matchMedia(CONTRAST).matches) return 'contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}
