import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const usePageHeaderStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXL,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: '280px' },
  title: {
    ...typographyStyles.title3,
    margin: 0,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    '@media (max-width: 639px)': typographyStyles.subtitle1,
  },
  text: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    maxWidth: '70ch',
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
