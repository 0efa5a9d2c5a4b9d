import { makeStyles, tokens } from '@fluentui/react-components';

export const useCardCodeStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
  },
  /** The code brings its own white tile, so that it reads on every theme. */
  code: {
    width: '320px',
    maxWidth: '100%',
    aspectRatio: '1',
    borderRadius: tokens.borderRadiusLarge,
  },
  address: { overflowWrap: 'anywhere', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
});
