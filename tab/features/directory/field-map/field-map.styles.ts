import { makeStyles, tokens } from '@fluentui/react-components';

export const useFieldMapStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  soft: { color: tokens.colorNeutralForeground2 },
  item: {
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalL}`,
    // Below the header's words, past its arrow.
    marginInlineStart: tokens.spacingHorizontalXXXL,
    '@media (max-width: 639px)': { marginInlineStart: tokens.spacingHorizontalM },
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  look: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalL,
  },
  lookTitle: { margin: 0 },
  lookText: { margin: 0, color: tokens.colorNeutralForeground2 },
  lookPerson: { maxWidth: '420px', marginBottom: tokens.spacingVerticalS },
  problem: { color: tokens.colorStatusDangerForeground1 },
  row: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  grow: { flex: '1 1 0', minWidth: 0, maxWidth: '480px' },
  narrow: { minWidth: 0, '& select': { minWidth: 0 } },
  ownText: { marginTop: tokens.spacingVerticalXS, minWidth: 0 },
  entry: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  decision: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
