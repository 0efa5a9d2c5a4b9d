import { makeStyles, tokens } from '@fluentui/react-components';

/** Read from the other end of a room. */
export const useStageStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.4fr) minmax(0, 1fr)',
    alignItems: 'center',
    justifyItems: 'center',
    gap: 'min(4vw, 64px)',
    boxSizing: 'border-box',
    height: '100dvh',
    padding: 'min(4vw, 64px)',
    '@media (max-aspect-ratio: 1/1)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto minmax(0, 1fr)',
    },
  },
  card: {
    width: '100%',
    maxHeight: '100%',
    objectFit: 'contain',
    borderRadius: tokens.borderRadiusXLarge,
  },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    minHeight: 0,
    margin: 0,
  },
  /** The code brings its own white tile, so that it reads on every theme. */
  code: {
    flex: '0 1 auto',
    minHeight: 0,
    maxWidth: '100%',
    width: '70vh',
    objectFit: 'contain',
    borderRadius: tokens.borderRadiusXLarge,
  },
  words: {
    fontSize: 'clamp(16px, 2.2vw, 32px)',
    lineHeight: 1.3,
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
  },
});
