import { makeStyles, tokens } from '@fluentui/react-components';

export const useBackLinkStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    marginBottom: tokens.spacingVerticalXS,
  },
  arrow: { ':dir(rtl)': { transform: 'scaleX(-1)' } },
});
