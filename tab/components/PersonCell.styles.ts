import { makeStyles, tokens } from '@fluentui/react-components';

export const usePersonCellStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  first: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  line: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // By the page's direction, which turns it, and not by the words': those decide at which end it is cut off.
    textAlign: 'left',
  },
  soft: { color: tokens.colorNeutralForeground3 },
  narrowOnly: { '@media (min-width: 768px)': { display: 'none' } },
});
