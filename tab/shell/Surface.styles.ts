import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';

const useStaticStyles = makeStaticStyles({
  body: { margin: 0 },
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
