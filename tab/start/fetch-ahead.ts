/** Where the tab was opened. */
type Opened = { pathname: string; isFramed: boolean };

const MY_CARD = /^\/tab\/my-card\/?$/;
/** Asks nobody who they are, and needs nothing of what leads there. */
const STAGE = /^\/tab\/stage\//;

/** Whether the address leads to one's own card, where most of those who open the tab are going. */
export const leadsToMyCard = ({ pathname }: Pick<Opened, 'pathname'>): boolean =>
  MY_CARD.test(pathname);

/**
 * Fetches what the way to the first screen needs all at once, while the page is drawn and the host is asked:
 * one after the other each file is a wait of its own. Whoever needs it says so where it does not come.
 */
export function fetchAhead({ pathname, isFramed }: Opened): void {
  if (STAGE.test(pathname)) return;
  const wanted: Promise<unknown>[] = [import('../routes.tsx')];
  if (isFramed) wanted.push(import('../teams/host.ts'), import('../sign-in/teams-sso.ts'));
  if (leadsToMyCard({ pathname })) wanted.push(import('../features/my-card/MyCardPage.tsx'));
  for (const file of wanted) file.catch(() => undefined);
}
