import { createContext, useContext } from 'react';
import type { useThemeChoice } from './use-theme-choice.ts';

type Choice = ReturnType<typeof useThemeChoice>;

export const ThemeChoiceContext = createContext<Choice | undefined>(undefined);

/** The reader's choice of a look; undefined inside a host, which chooses itself. */
export const useOwnThemeChoice = (): Choice | undefined => useContext(ThemeChoiceContext);
