import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createQueryClient } from './api/query-client.ts';
import { changeLanguage, createI18n } from './languages/i18n.ts';
import { Surface } from './shell/Surface.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { startTab } from './start/start.ts';
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
  const [queries] = useState(createQueryClient);
  const [i18n] = useState(createI18n);
  return (
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={i18n}>
        <LocatedTab {...ports} />
      </I18nextProvider>
    </QueryClientProvider>
  );
}

function LocatedTab({ locate = findHost, start = startTab }: Ports) {
  const queries = useQueryClient();
  const { i18n } = useTranslation();
  const whereaboutsQuery = { queryKey: ['whereabouts'], queryFn: locate, staleTime: Infinity };
  const { data: whereabouts } = useQuery(whereaboutsQuery);

  const [, slug] = STAGE.exec(window.location.pathname) ?? [];

  const whereaboutsHere = useCallback(
    () => queries.ensureQueryData({ queryKey: ['whereabouts'], queryFn: locate }),
    [locate, queries],
  );
  const startHere = useCallback(async () => {
    // The reader's language is here before the first screen is, and travels while they are signed in.
    const speak = async () => {
      const found = await whereaboutsHere();
      followDeepLink(found);
      await changeLanguage(i18n, localeOf(found));
    };
    const [started] = await Promise.all([start({ locate: whereaboutsHere }), speak()]);
    return started;
  }, [start, whereaboutsHere, i18n]);
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
