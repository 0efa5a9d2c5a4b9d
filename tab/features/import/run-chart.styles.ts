import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const spot = { width: '12px', height: '12px', borderRadius: tokens.borderRadiusSmall };

export const useRunChartStyles = makeStyles({
  chart: {
    marginBottom: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  bars: {
    display: 'block',
    width: '100%',
    maxHeight: '120px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  created: { fill: tokens.colorBrandBackground },
  updated: { fill: tokens.colorNeutralForeground3 },
  paused: { fill: tokens.colorPaletteYellowBorderActive },
  failed: { fill: tokens.colorPaletteRedBorderActive },
  held: { fill: tokens.colorNeutralForeground1 },
  createdSpot: { ...spot, backgroundColor: tokens.colorBrandBackground },
  updatedSpot: { ...spot, backgroundColor: tokens.colorNeutralForeground3 },
  pausedSpot: { ...spot, backgroundColor: tokens.colorPaletteYellowBorderActive },
  failedSpot: { ...spot, backgroundColor: tokens.colorPaletteRedBorderActive },
  heldSpot: {
    ...spot,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground1,
  },
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});
