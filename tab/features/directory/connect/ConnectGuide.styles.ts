import { makeStyles, tokens } from '@fluentui/react-components';

export const useConnectGuideStyles = makeStyles({
  root: {
    '@media (min-width: 960px) and (min-height: 700px)': {
      position: 'sticky',
      insetBlockStart: tokens.spacingVerticalXXL,
    },
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});
