import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useCountTilesStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(96px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  tile: { display: 'flex', flexDirection: 'column-reverse', minWidth: 0 },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  count: {
    ...typographyStyles.title3,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  main: { color: tokens.colorBrandForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});
