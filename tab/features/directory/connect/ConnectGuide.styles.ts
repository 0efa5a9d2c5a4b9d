import { makeStyles, tokens } from '@fluentui/react-components';

export const useConnectGuideStyles = makeStyles({
  root: {
    '@media (min-width: 960px) and (min-height: 700px)': {
      position: 'sticky',
      insetBlockStart: tokens.spacingVerticalXXL,
    },
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
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
