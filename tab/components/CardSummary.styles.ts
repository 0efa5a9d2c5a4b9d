import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useCardSummaryStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 479px)': { padding: tokens.spacingHorizontalL },
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 479px)': { flexDirection: 'column', textAlign: 'center' },
  },
  words: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    '@media (max-width: 479px)': { alignItems: 'center' },
  },
  name: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  soft: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  badge: { marginTop: tokens.spacingVerticalXS },
  /** The code brings its own white tile, so that it reads on every theme. */
  code: { width: '96px', height: '96px', flexShrink: 0, borderRadius: tokens.borderRadiusMedium },
  link: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  address: {
    flexGrow: 1,
    flexBasis: '200px',
    minWidth: 0,
    '@media (max-width: 479px)': { flexBasis: '100%' },
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});
