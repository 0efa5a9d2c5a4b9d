import { Button } from '@fluentui/react-components';
import { ContactCardRegular, OpenRegular, ShareScreenStartRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { EmptyState } from '../../components/states/EmptyState.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { SearchInput } from '../../components/SearchInput.tsx';
import { useOpenLink } from '../../components/use-open-link.ts';
import { ColleagueCell } from './ColleagueCell.tsx';
import { colleaguesQuery, type TeamChoice } from './colleague-query.ts';
import { useTeamStyles } from './team.styles.ts';

type Props = {
  choice: TeamChoice;
  /** Puts a card's code before everybody in the meeting. */
  onStage?: ((slug: string) => void) | undefined;
};

/** Colleagues' cards to open and, in a meeting, to put on its stage. */
export function ColleagueList({ choice, onStage }: Props) {
  const styles = useTeamStyles();
  const { t } = useTranslation();
  const openLink = useOpenLink();
  const [search, setSearch] = useState('');
  const query = useInfiniteQuery(colleaguesQuery(useApi(), choice, search.trim()));
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const colleagues = data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <SearchInput label={t('team.search')} value={search} onChange={setSearch} />
      {!colleagues && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!colleagues && !error && <LoadingLines lines={4} />}
      {colleagues?.length === 0 && (
        <EmptyState
          icon={<ContactCardRegular />}
          title={t('team.nobody')}
          text={search === '' ? t('team.nobodyText') : t('team.notFoundText')}
        />
      )}
      <ul className={styles.list}>
        {colleagues?.map((colleague) => (
          <li key={colleague.id} className={styles.item}>
            <ColleagueCell colleague={colleague} />
            <div className={styles.actions}>
              <Button
                size="small"
                icon={<OpenRegular />}
                aria-label={t('team.openCardOf', { name: colleague.name })}
                onClick={() => openLink(colleague.url)}
              >
                {t('common.openCard')}
              </Button>
              {onStage && (
                <Button
                  size="small"
                  icon={<ShareScreenStartRegular />}
                  aria-label={t('team.stageCodeOf', { name: colleague.name })}
                  onClick={() => onStage(colleague.slug)}
                >
                  {t('team.toStage')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button
          className={styles.more}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('common.showMore')}
        </Button>
      )}
    </>
  );
}
