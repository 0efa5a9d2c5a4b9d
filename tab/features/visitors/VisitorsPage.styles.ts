import { makeStyles, tokens } from '@fluentui/react-components';

export const useVisitorsPageStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  folder: { alignSelf: 'start', minWidth: '220px', maxWidth: '100%' },
  search: { width: '100%', maxWidth: '480px' },
  scope: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
  },
  card: { flexBasis: '280px', maxWidth: '100%' },
});
