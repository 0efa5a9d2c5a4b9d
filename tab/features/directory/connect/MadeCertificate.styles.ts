import { makeStyles, tokens } from '@fluentui/react-components';

export const useMadeCertificateStyles = makeStyles({
  news: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    // Takes no room and no gap, and is there all the same.
    ':empty': { position: 'absolute' },
  },
  line: { margin: 0 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  thumbprint: { fontFamily: tokens.fontFamilyMonospace },
});
