import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingPage } from '../../components/states/LoadingPage.tsx';
import { useSession } from '../../start/SessionContext.ts';
import type { TeamSurface } from '../../teams/surfaces.ts';
import { toChoice } from './colleague-query.ts';
import { MeetingPanel } from './MeetingPanel.tsx';
import { TeamSetup } from './TeamSetup.tsx';
import { TeamTab } from './TeamTab.tsx';

/** A plain browser shows what a tab shows. */
const IN_BROWSER: TeamSurface = { place: 'tab', setSetup: () => undefined };

const openHosted = async () => (await import('../../teams/surfaces.ts')).openTeamSurface();

/** The tab of channels, chats and meetings, in the shape that the host shows it in. */
export function TeamRoutes({ open = openHosted }: { open?: () => Promise<TeamSurface> }) {
  const isHosted = useSession().whereabouts.kind === 'host';
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['team-surface'],
    queryFn: isHosted ? open : () => IN_BROWSER,
    staleTime: Infinity,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingPage />;
  const choice = toChoice(search);
  switch (data.place) {
    case 'setup':
      return <TeamSetup surface={data} />;
    case 'panel':
      return <MeetingPanel choice={choice} showOnStage={data.showOnStage} />;
    case 'tab':
      return <TeamTab choice={choice} />;
  }
}
