import { makeStyles, tokens } from '@fluentui/react-components';

export const useStepListStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { display: 'inline-flex', fontSize: tokens.fontSizeBase500 },
  state: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  done: { '& > span:first-child': { color: tokens.colorStatusSuccessForeground1 } },
  failed: {
    fontWeight: tokens.fontWeightSemibold,
    '& > span:first-child': { color: tokens.colorStatusDangerForeground1 },
  },
  waiting: { color: tokens.colorNeutralForeground3 },
});
