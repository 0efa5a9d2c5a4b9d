import { makeStyles } from '@fluentui/react-components';

export const useSearchPickerStyles = makeStyles({
  combobox: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  /** Short enough to stay below its field. */
  listbox: { maxHeight: '320px' },
});
