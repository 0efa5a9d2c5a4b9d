import { makeStyles, tokens } from '@fluentui/react-components';

export const useMyCardStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 400px) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 959px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  code: { '@media (min-width: 960px)': { position: 'sticky', top: tokens.spacingVerticalXL } },
  preview: { '@media (min-width: 960px)': { position: 'sticky', top: tokens.spacingVerticalXL } },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  locked: { margin: 0, color: tokens.colorNeutralForeground2 },
  lock: { color: tokens.colorNeutralForeground3, fontSize: '16px' },
  soft: { color: tokens.colorNeutralForeground2 },
  requests: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  request: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  answer: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});
