import { makeStyles, tokens } from '@fluentui/react-components';

export const useTemplateFieldStyles = makeStyles({
  group: { flexWrap: 'wrap', gap: tokens.spacingHorizontalL, marginInlineStart: '-8px' },
  radio: { alignItems: 'center' },
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  layout: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
