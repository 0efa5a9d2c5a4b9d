import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useCardFormStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 0,
  },
  legend: {
    ...typographyStyles.subtitle2,
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
  },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  whole: { gridColumn: '1 / -1' },
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    gridTemplateColumns: '128px minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  kind: { minWidth: 0, '@media (max-width: 479px)': { gridColumn: '1 / -1' } },
  value: { minWidth: 0 },
  withExtension: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 104px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  input: { minWidth: 0, width: '100%' },
  soft: { color: tokens.colorNeutralForeground3 },
});
