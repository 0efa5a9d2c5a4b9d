import { makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { hiddenButRead } from '../../components/hidden-but-read.ts';

const NARROW = '@media (max-width: 639px)';

export const useStepFrameStyles = makeStyles({
  narrow: { maxWidth: '840px', marginInline: 'auto' },
  trail: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    marginBottom: tokens.spacingVerticalL,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
    [NARROW]: { columnGap: tokens.spacingHorizontalM },
  },
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  number: {
    display: 'inline-grid',
    placeItems: 'center',
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: 'border-box',
    fontSize: tokens.fontSizeBase200,
  },
  reached: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ...shorthands.borderColor(tokens.colorBrandBackground),
  },
  /** On a phone only the step at hand has its name; the others are a number. */
  name: { [NARROW]: { 'li:not([aria-current]) > &': hiddenButRead } },
  spoken: hiddenButRead,
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    marginTop: tokens.spacingVerticalXL,
    paddingBlock: tokens.spacingVerticalM,
    '@media (min-height: 480px)': {
      position: 'sticky',
      insetBlockEnd: 0,
      zIndex: 3,
      backgroundColor: tokens.colorNeutralBackground3,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  status: { minWidth: 0, flexGrow: 1, flexBasis: '200px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
});
