import { makeStyles, tokens } from '@fluentui/react-components';

export const useRegistrationScriptStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  script: { marginBlockStart: tokens.spacingVerticalM },
  scriptHead: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  code: {
    maxHeight: '240px',
    marginBlock: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflow: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});
