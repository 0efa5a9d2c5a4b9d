import { makeStyles, tokens } from '@fluentui/react-components';

/** What Google draws otherwise than Apple. */
export const useGooglePassFaceStyles = makeStyles({
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  logo: {
    flexShrink: 0,
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  subheader: { margin: 0, fontSize: tokens.fontSizeBase200 },
});
