import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles that several screens about directories share. */
export const useDirectoryStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 959px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  success: {
    display: 'inline-flex',
    fontSize: '40px',
    color: tokens.colorStatusSuccessForeground1,
  },
  ids: {
    display: 'grid',
    gap: `0 ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    '& dd': {
      margin: 0,
      marginBottom: tokens.spacingVerticalS,
      fontFamily: tokens.fontFamilyMonospace,
      color: tokens.colorNeutralForeground1,
      overflowWrap: 'anywhere',
    },
  },
  signed: { display: 'flex', gap: tokens.spacingHorizontalS, minWidth: 0 },
  sign: {
    display: 'inline-flex',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorNeutralForeground3,
  },
  signGood: { color: tokens.colorStatusSuccessForeground1 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  example: { marginTop: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  wraps: { flexWrap: 'wrap' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});
