import { makeStyles, tokens } from '@fluentui/react-components';

export const useTemplatePictureStyles = makeStyles({
  picture: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
