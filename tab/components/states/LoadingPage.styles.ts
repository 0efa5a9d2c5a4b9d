import { makeStyles, tokens } from '@fluentui/react-components';

export const useLoadingPageStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalL,
  },
});
