import { makeStyles, tokens } from '@fluentui/react-components';

export const useFrameStyles = makeStyles({
  skip: {
    position: 'absolute',
    insetBlockStart: tokens.spacingVerticalS,
    insetInlineStart: tokens.spacingHorizontalS,
    zIndex: 1000,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    ':not(:focus)': { clipPath: 'inset(50%)', pointerEvents: 'none' },
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    minHeight: '48px',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': {
      paddingInline: tokens.spacingHorizontalM,
      gap: tokens.spacingHorizontalS,
    },
  },
  slim: { minHeight: '40px' },
  brand: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  content: {
    boxSizing: 'border-box',
    maxWidth: '1280px',
    marginInline: 'auto',
    paddingInline: tokens.spacingHorizontalXXL,
    paddingBlock: tokens.spacingVerticalXXL,
    outlineStyle: 'none',
    '@media (max-width: 639px)': {
      paddingInline: tokens.spacingHorizontalM,
      paddingBlock: tokens.spacingVerticalL,
    },
  },
});
