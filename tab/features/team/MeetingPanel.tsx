import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { ShareScreenStartRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { myCardQuery } from '../../api/my-card.ts';
import { nameOf, placesOf } from '../../components/card-places.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { TeamSurface } from '../../teams/surfaces.ts';
import { ColleagueList } from './ColleagueList.tsx';
import { stageAddress, type TeamChoice } from './colleague-query.ts';
import { useTeamStyles } from './team.styles.ts';

type Props = { choice: TeamChoice; showOnStage: TeamSurface['showOnStage'] };

/** Beside a meeting: one's own code for everybody in it, and colleagues' cards. */
export function MeetingPanel({ choice, showOnStage }: Props) {
  const styles = useTeamStyles();
  const { t } = useTranslation();
  const staging = useMutation({
    mutationFn: async (slug: string) => showOnStage?.(stageAddress(slug)),
  });
  const handleStage = showOnStage && ((slug: string) => staging.mutate(slug));
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('team.meeting')}</h1>
      {staging.isError && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t('team.stageFailed')}</MessageBarBody>
        </MessageBar>
      )}
      <OwnCode onStage={handleStage} />
      <Panel title={t('team.colleagues')}>
        <ColleagueList choice={choice} onStage={handleStage} />
      </Panel>
    </main>
  );
}

function OwnCode({ onStage }: { onStage: ((slug: string) => void) | undefined }) {
  const styles = useTeamStyles();
  const { t } = useTranslation();
  const { data: own, error, refetch } = useQuery(myCardQuery(useApi()));
  const card = own?.status === 'paused' ? null : own;
  return (
    <Panel title={t('team.mine')}>
      {card === undefined && !error && <Spinner label={t('common.loading')} />}
      {card === undefined && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {card === null && <p className={styles.text}>{t('team.noCard')}</p>}
      {card && (
        <>
          <img
            src={placesOf(card).svg}
            alt={t('cards.code.alt', { name: nameOf(card) })}
            className={styles.code}
          />
          {onStage && (
            <Button
              appearance="primary"
              icon={<ShareScreenStartRegular />}
              onClick={() => onStage(card.slug)}
            >
              {t('team.showMine')}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}
