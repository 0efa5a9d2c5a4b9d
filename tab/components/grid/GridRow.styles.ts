import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import { hiddenButRead } from '../hidden-but-read.ts';

const NARROW = '@media (max-width: 767px)';

export const useGridRowStyles = makeStyles({
  headerGroup: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: `${tokens.borderRadiusLarge} ${tokens.borderRadiusLarge} 0 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'var(--wide-columns)',
    paddingInline: tokens.spacingHorizontalM,
    [NARROW]: {
      gridTemplateColumns: 'var(--narrow-columns)',
      columnGap: tokens.spacingHorizontalS,
      paddingInline: tokens.spacingHorizontalS,
    },
  },
  header: {
    minHeight: '44px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  placed: { position: 'absolute', insetInline: 0, insetBlockStart: 0 },
  item: {
    boxSizing: 'border-box',
    minHeight: '60px',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...createFocusOutlineStyle({ style: { outlineOffset: '-3px' } }),
  },
  /** Shift and a click choose a range, not the text in between. */
  selectable: { userSelect: 'none' },
  check: { display: 'flex', justifyContent: 'center' },
  cell: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  /** The name of a column that has no room for it. */
  heardWhereNarrow: { [NARROW]: hiddenButRead },
  wideOnly: { [NARROW]: { display: 'none' } },
});
