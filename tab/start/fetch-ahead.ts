import { MyCardPage, TabRoutes } from './first-screens.ts';

/** Where the tab was opened. */
type Opened = { pathname: string; isFramed: boolean };

const MY_CARD = /^\/tab\/my-card\/?$/;
/** Asks nobody who they are, and needs nothing of what leads there. */
const STAGE = /^\/tab\/stage\//;

/** Whether the address leads to one's own card. */
export const leadsToMyCard = ({ pathname }: Pick<Opened, 'pathname'>): boolean =>
  MY_CARD.test(pathname);

/**
 * Fetches what the way to the first screen needs all at once, while the page is drawn and the host is asked:
 * one after the other each file is a wait of its own. Settles when its screens are there, or did not come; whoever
 * shows them says so.
 */
export async function fetchAhead({ pathname, isFramed }: Opened): Promise<void> {
  if (STAGE.test(pathname)) return;
  if (isFramed)
    void Promise.allSettled([import('../teams/host.ts'), import('../sign-in/teams-sso.ts')]);
  await Promise.allSettled([
    TabRoutes.fetch(),
    ...(leadsToMyCard({ pathname }) ? [MyCardPage.fetch()] : []),
  ]);
}
