import { useTranslation } from 'react-i18next';
import { ColleagueList } from './ColleagueList.tsx';
import type { TeamChoice } from './colleague-query.ts';
import { useTeamStyles } from './team.styles.ts';

/** A team's cards, as a tab of its channel or chat. The same for everybody who may see it. */
export function TeamTab({ choice }: { choice: TeamChoice }) {
  const styles = useTeamStyles();
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('team.title')}</h1>
      <ColleagueList choice={choice} />
    </main>
  );
}
