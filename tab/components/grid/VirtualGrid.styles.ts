import { makeStyles, tokens } from '@fluentui/react-components';

export const useVirtualGridStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: 'none',
  },
  body: { position: 'relative' },
});
