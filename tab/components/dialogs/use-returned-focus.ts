import { useEffect, useState } from 'react';

/**
 * Whoever opened a layer over the page goes on from where they were once it is gone. Without a place for
 * the focus, what lies below a modal layer stays hidden from assistive technology.
 */
export function useReturnedFocus(opener?: HTMLElement): void {
  const [before] = useState(() => opener ?? document.activeElement);
  useEffect(
    () => () => {
      const isThere =
        before instanceof HTMLElement && before !== document.body && before.isConnected;
      const place = isThere ? before : document.querySelector('main');
      place?.focus({ preventScroll: !isThere });
    },
    [before],
  );
}
