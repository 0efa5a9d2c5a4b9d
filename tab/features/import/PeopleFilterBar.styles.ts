import { makeStyles, tokens } from '@fluentui/react-components';

export const usePeopleFilterBarStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { flexGrow: 1, flexBasis: '240px', maxWidth: 'none' },
  picker: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
  combobox: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  /** Short enough to stay below its field. */
  listbox: { maxHeight: '320px' },
  state: { flexGrow: 0, flexBasis: '160px' },
});
