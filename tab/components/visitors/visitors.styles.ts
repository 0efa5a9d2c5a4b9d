import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { hiddenButRead } from '../hidden-but-read.ts';

export const useVisitorStyles = makeStyles({
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  note: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  chart: { position: 'relative', minWidth: 0 },
  bars: {
    display: 'block',
    width: '100%',
    height: '120px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  visits: { fill: tokens.colorBrandBackground },
  saves: { fill: tokens.colorNeutralForeground1 },
  scale: {
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  meaning: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  heard: hiddenButRead,
});
