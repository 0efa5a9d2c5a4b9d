import { useSession } from '../../../start/SessionContext.ts';
import type { EntraPlace } from './entra-links.ts';

/** Where Entra's pages about an application are, and how an address outside is opened from here. */
export function useEntraPlace(clientId: string): {
  place: EntraPlace;
  openLink: ((address: string) => Promise<void>) | undefined;
} {
  const { config, whereabouts } = useSession();
  const { authority, practiceDirectory } = config;
  return {
    place: { authority, clientId, practice: practiceDirectory },
    openLink: whereabouts.kind === 'host' ? whereabouts.host.openLink : undefined,
  };
}
