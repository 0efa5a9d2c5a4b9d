import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles that several screens about imports share. */
export const useImportStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  field: { maxWidth: '420px' },
});
