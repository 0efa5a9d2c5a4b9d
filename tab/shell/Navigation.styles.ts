import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';

const WIDE = '@media (min-width: 640px)';
const NARROW = '@media (max-width: 639px)';

export const useNavigationStyles = makeStyles({
  root: { position: 'relative', flexGrow: 1, minWidth: 0, alignSelf: 'stretch', display: 'flex' },
  toggle: { alignSelf: 'center', [WIDE]: { display: 'none' } },
  list: {
    display: 'flex',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& > li': { display: 'flex' },
    [NARROW]: { display: 'none' },
  },
  open: {
    [NARROW]: {
      display: 'flex',
      flexDirection: 'column',
      position: 'absolute',
      zIndex: 100,
      insetBlockStart: '100%',
      insetInlineStart: 0,
      minWidth: '200px',
      padding: tokens.spacingVerticalXS,
      borderRadius: tokens.borderRadiusMedium,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow16,
    },
  },
  link: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    paddingInline: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ':hover': { color: tokens.colorNeutralForeground1 },
    [NARROW]: { flexGrow: 1, minHeight: '40px' },
    ...createFocusOutlineStyle(),
  },
  active: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      backgroundColor: tokens.colorCompoundBrandStroke,
      borderRadius: tokens.borderRadiusCircular,
      [WIDE]: {
        insetInline: tokens.spacingHorizontalM,
        insetBlockEnd: 0,
        height: tokens.strokeWidthThicker,
      },
      [NARROW]: { insetBlock: '8px', insetInlineStart: 0, width: tokens.strokeWidthThicker },
    },
  },
});
