import { makeStyles, tokens } from '@fluentui/react-components';

export const usePermissionListStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', gap: tokens.spacingHorizontalS, minWidth: 0 },
  sign: {
    display: 'inline-flex',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorNeutralForeground3,
  },
  granted: { color: tokens.colorStatusSuccessForeground1 },
  needed: { color: tokens.colorStatusWarningForeground3 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  unlocks: { color: tokens.colorNeutralForeground2 },
});
