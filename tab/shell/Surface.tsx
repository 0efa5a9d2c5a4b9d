import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LocaleContext, toLocale } from '../components/locale.ts';
import { directionOf } from '../languages/i18n.ts';
import type { Whereabouts } from '../teams/find-host.ts';
import { THEMES } from '../teams/theme.ts';
import { useSurfaceStyles } from './Surface.styles.ts';
import { ThemeChoiceContext } from './ThemeChoiceContext.ts';
import { useHostTheme, useThemeChoice } from './use-theme-choice.ts';

type Props = { whereabouts: Whereabouts | undefined; locale: string; children: ReactNode };

/** Theme, direction and region of everything below: the host's where there is one, the reader's own otherwise. */
export function Surface({ whereabouts, locale, children }: Props) {
  const styles = useSurfaceStyles();
  const themeChoice = useThemeChoice();
  const hostTheme = useHostTheme(whereabouts);
  const theme = hostTheme ?? themeChoice.theme;
  const language = useTranslation().i18n.language;
  const direction = directionOf(language);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    // Scroll bars follow, and what shows where a dialog has taken the page's away.
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
    document.documentElement.style.setProperty('--page', THEMES[theme].colorNeutralBackground3);
  }, [language, direction, theme]);

  return (
    <LocaleContext value={toLocale(locale, language)}>
      <ThemeChoiceContext value={hostTheme ? undefined : themeChoice}>
        <FluentProvider theme={THEMES[theme]} dir={direction}>
          {/* Not on the provider itself: whatever it wears, every menu and dialog wears too. */}
          <div className={styles.root}>{children}</div>
        </FluentProvider>
      </ThemeChoiceContext>
    </LocaleContext>
  );
}
