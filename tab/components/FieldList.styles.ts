import { makeStyles, tokens } from '@fluentui/react-components';

export const useFieldListStyles = makeStyles({
  root: {
    margin: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  field: {
    display: 'grid',
    gridTemplateColumns: '120px minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 559px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  name: {
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 559px)': { gridColumn: '1 / -1', fontSize: tokens.fontSizeBase200 },
  },
  value: { margin: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  line: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  blank: { color: tokens.colorNeutralForeground3 },
  aside: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    gap: tokens.spacingVerticalXS,
  },
});
