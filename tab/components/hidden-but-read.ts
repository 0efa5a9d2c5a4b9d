import type { GriffelStyle } from '@fluentui/react-components';

/** For words that are heard and not seen. */
export const hiddenButRead: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
