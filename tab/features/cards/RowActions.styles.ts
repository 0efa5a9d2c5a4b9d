import { makeStyles } from '@fluentui/react-components';

export const useRowActionsStyles = makeStyles({
  root: { display: 'flex', justifyContent: 'flex-end' },
  wideOnly: { display: 'contents', '@media (max-width: 767px)': { display: 'none' } },
});
