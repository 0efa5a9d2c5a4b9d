import { makeStyles, tokens } from '@fluentui/react-components';
import { hiddenButRead } from '../../../components/hidden-but-read.ts';

export const useWizardStepStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalXXL,
    // The thread from one step to the next.
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      insetBlock: '36px 4px',
      insetInlineStart: '15px',
      width: tokens.strokeWidthThick,
      backgroundColor: tokens.colorNeutralStroke2,
      borderRadius: tokens.borderRadiusSmall,
    },
    '&:last-child': { paddingBlockEnd: 0 },
  },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: 'inline-flex', width: '32px', height: '32px', fontSize: '32px' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  mend: { color: tokens.colorStatusDangerForeground1 },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    maxWidth: '640px',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    // In line with the mark, whose number is 32 pixels high.
    paddingBlockStart: '5px',
  },
  title: { margin: 0 },
  heard: hiddenButRead,
  state: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
