import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';

const useStaticStyles = makeStaticStyles({
  body: { margin: 0 },
  html: { backgroundColor: 'var(--page)' },
  // A dialog keeps the scroll bar's place, which its backdrop does not reach: as dim as the rest.
  'html:has(.fui-DialogSurface__backdrop, .fui-OverlayDrawer__backdrop)': {
    backgroundColor: 'color-mix(in srgb, var(--page) 60%, black)',
  },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      animationIterationCount: '1 !important',
      transitionDuration: '0.01ms !important',
      scrollBehavior: 'auto !important',
    },
  },
});

const useStyles = makeStyles({
  root: { minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground3 },
});

export function useSurfaceStyles() {
  useStaticStyles();
  return useStyles();
}
