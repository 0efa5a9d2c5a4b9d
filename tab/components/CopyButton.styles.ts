import { makeStyles, tokens } from '@fluentui/react-components';
import { hiddenButRead } from './hidden-but-read.ts';

export const useCopyButtonStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: 'min(360px, 90vw)',
  },
  field: { width: '320px', maxWidth: '100%' },
  status: hiddenButRead,
});
