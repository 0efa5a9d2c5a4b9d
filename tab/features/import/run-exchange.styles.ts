import { makeStyles, tokens } from '@fluentui/react-components';

export const useRunExchangeStyles = makeStyles({
  /** Its header and what it holds begin where everything else in the panel does. */
  root: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  text: { margin: 0, marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  path: { overflowWrap: 'anywhere', textAlign: 'start' },
  id: {
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  last: { display: 'block', marginTop: tokens.spacingVerticalXS },
  copyable: { display: 'inline-flex', alignItems: 'center', maxWidth: '100%' },
  more: { marginTop: tokens.spacingVerticalM },
});
