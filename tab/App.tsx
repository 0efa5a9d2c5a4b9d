import { QueryClientProvider, queryOptions, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { myCardQuery } from './api/my-card.ts';
import type { Api } from './api/client.ts';
import { createQueryClient } from './api/query-client.ts';
import { changeLanguage, createI18n } from './languages/i18n.ts';
import { Surface } from './shell/Surface.tsx';
import { fetchAhead, leadsToMyCard } from './start/fetch-ahead.ts';
import { StartScreen } from './start/StartScreen.tsx';
import { startQuery, startTab } from './start/start.ts';
import { findHost, type Whereabouts } from './teams/find-host.ts';
import { toSubPageAddress } from './teams/sub-page.ts';

const StageScreen = lazy(async () => ({
  default: (await import('./features/stage/StageScreen.tsx')).StageScreen,
}));

/** The address of a card on a meeting's stage: the one screen that asks nobody who they are. */
const STAGE = /^\/tab\/stage\/([0-9a-z]{26})\/?$/i;

type Ports = { locate?: () => Promise<Whereabouts>; start?: typeof startTab };

/** The tab: what every screen stands in, and the way from an empty page to somebody signed in. */
export function App(ports: Ports) {
  const [begun] = useState(() => beginTab(ports));
  const { queries, i18n } = begun;
  return (
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={i18n}>
        <LocatedTab {...begun} />
      </I18nextProvider>
    </QueryClientProvider>
  );
}

/** The start is under way before anything is drawn: on a slow phone drawing takes as long as the answers. */
function beginTab({ locate = findHost, start = startTab }: Ports) {
  const queries = createQueryClient();
  const i18n = createI18n();
  const [, slug] = STAGE.exec(window.location.pathname) ?? [];
  const whereaboutsQuery = queryOptions({
    queryKey: ['whereabouts'],
    queryFn: locate,
    staleTime: Infinity,
  });
  const whereaboutsHere = () => queries.ensureQueryData(whereaboutsQuery);
  // The reader's language is here before the first screen is, and travels while they are signed in.
  const speak = async () => {
    const found = await whereaboutsHere();
    followDeepLink(found);
    await changeLanguage(i18n, localeOf(found));
  };
  const askAhead = (api: Api) => {
    if (leadsToMyCard(location)) void queries.prefetchQuery(myCardQuery(api));
  };
  const { pathname } = window.location;
  const screensAhead = fetchAhead({ pathname, isFramed: window.parent !== window.self });
  const startHere = async () => {
    const [started] = await Promise.all([start({ locate: whereaboutsHere, askAhead }), speak()]);
    if (started.kind === 'signed_in') await screensAhead;
    return started;
  };
  if (slug === undefined) void queries.prefetchQuery(startQuery(startHere));
  return { queries, i18n, slug, whereaboutsQuery, whereaboutsHere, startHere };
}

function LocatedTab(begun: ReturnType<typeof beginTab>) {
  const { slug, whereaboutsQuery, whereaboutsHere, startHere } = begun;
  const { data: whereabouts } = useQuery(whereaboutsQuery);
  return (
    <Surface whereabouts={whereabouts} locale={localeOf(whereabouts)}>
      {slug === undefined ? (
        <StartScreen start={startHere} />
      ) : (
        <Suspense>
          <StageScreen slug={slug} locate={whereaboutsHere} />
        </Suspense>
      )}
    </Surface>
  );
}

/** A deep link opens the page that it names; the router is not there yet. */
function followDeepLink(whereabouts: Whereabouts): void {
  const { subPage } = whereabouts.kind === 'host' ? whereabouts.host : {};
  const address = toSubPageAddress(subPage);
  if (address !== undefined) history.replaceState(null, '', address);
}

const localeOf = (whereabouts: Whereabouts | undefined): string =>
  whereabouts?.kind === 'host' ? whereabouts.host.locale : navigator.language;
