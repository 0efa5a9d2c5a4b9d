import { makeStyles, tokens } from '@fluentui/react-components';

const WIDE = '@media (min-width: 1024px)';
const NARROW = '@media (max-width: 1023px)';

export const useFolderPaneStyles = makeStyles({
  wide: { [NARROW]: { display: 'none' } },
  narrow: {
    display: 'flex',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    [WIDE]: { display: 'none' },
  },
  field: { flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, paddingInlineStart: tokens.spacingHorizontalM },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
  },
  chosen: { borderInlineStartColor: tokens.colorCompoundBrandStroke },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected },
  choice: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    paddingInline: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  chosenChoice: { fontWeight: tokens.fontWeightSemibold },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  count: {
    marginInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});
