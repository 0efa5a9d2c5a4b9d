import { makeStyles, tokens } from '@fluentui/react-components';

export const usePlanStyles = makeStyles({
  examples: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  line: { overflowWrap: 'anywhere' },
  change: { color: tokens.colorNeutralForeground3 },
});
