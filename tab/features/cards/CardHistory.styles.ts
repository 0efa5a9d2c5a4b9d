import { makeStyles, tokens } from '@fluentui/react-components';

export const useCardHistoryStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  soft: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  /** A line from one to the next, with a dot for each. */
  entry: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalXL,
    paddingBlockEnd: tokens.spacingVerticalL,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '0',
      top: '6px',
      width: '8px',
      height: '8px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandForeground1,
    },
    ':not(:last-child)::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '3px',
      top: '18px',
      bottom: '-2px',
      width: tokens.strokeWidthThick,
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  problem: { '::before': { backgroundColor: tokens.colorStatusDangerForeground1 } },
  line: { overflowWrap: 'anywhere' },
});
