import { useCallback } from 'react';
import { useSession } from '../start/SessionContext.ts';

/** Opens an address outside the tab: by the host where there is one, else in a window of its own. */
export function useOpenLink(): (address: string) => void {
  const { whereabouts } = useSession();
  return useCallback(
    (address) => {
      const openHere = () => window.open(address, '_blank', 'noopener');
      if (whereabouts.kind === 'host') whereabouts.host.openLink(address).catch(openHere);
      else openHere();
    },
    [whereabouts],
  );
}
