import { makeStyles, tokens } from '@fluentui/react-components';
import { hiddenButRead } from '../components/hidden-but-read.ts';

export const useAccountMenuStyles = makeStyles({
  trigger: { marginInlineStart: 'auto', minWidth: '36px', padding: tokens.spacingHorizontalXS },
  spoken: hiddenButRead,
  who: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    maxWidth: '280px',
    overflowWrap: 'anywhere',
  },
  role: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
