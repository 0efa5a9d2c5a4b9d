import { makeStyles } from '@fluentui/react-components';

export const useColleaguePickerStyles = makeStyles({
  combobox: { minWidth: 0, width: '100%' },
  /** Short enough to stay below its field. */
  listbox: { maxHeight: '320px' },
});
