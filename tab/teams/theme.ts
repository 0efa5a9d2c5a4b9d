import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';

/** The three looks that Teams has. */
export type ThemeName = 'light' | 'dark' | 'contrast';

export const THEMES: Record<ThemeName, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** A host's theme as one of ours. “glass” is Teams’ see-through dark; whatever comes later is light. */
export function toThemeName(hostTheme: string): ThemeName {
  if (hostTheme === 'dark' || hostTheme === 'glass') return 'dark';
  return hostTheme === 'contrast' ? 'contrast' : 'light';
}
