import { loadable } from '../components/loadable.tsx';

/** Every address of the tab, for whoever is signed in. */
export const TabRoutes = loadable(async () => (await import('../routes.tsx')).TabRoutes);

/** One's own card, where most of those who open the tab are going. */
export const MyCardPage = loadable(
  async () => (await import('../features/my-card/MyCardPage.tsx')).MyCardPage,
);
