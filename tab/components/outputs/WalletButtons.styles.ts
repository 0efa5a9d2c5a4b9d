import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The makers' own look, whatever the theme. */
export const useWalletButtonStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
  button: {
    ...typographyStyles.body1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: `${tokens.spacingHorizontalM} ${tokens.spacingHorizontalL}`,
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid #a6a6a6`,
    backgroundColor: '#000000',
    color: '#ffffff',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
    },
  },
  apple: { borderRadius: tokens.borderRadiusLarge },
  google: { borderRadius: tokens.borderRadiusCircular },
  mark: { flexShrink: 0, width: '28px', height: '28px' },
});
