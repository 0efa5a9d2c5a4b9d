import { makeStyles, tokens } from '@fluentui/react-components';

export const useTemplatesStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    minWidth: 0,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 160px',
    minWidth: 0,
    alignItems: 'flex-start',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  beside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 959px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  swatch: {
    display: 'inline-block',
    width: '16px',
    height: '16px',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  field: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
    '& select': { minWidth: 0 },
  },
  sketch: {
    display: 'flex',
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  sketchWords: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  sketchName: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  legal: {
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
