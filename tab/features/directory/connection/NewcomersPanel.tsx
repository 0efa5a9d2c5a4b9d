import { Body1, Body1Strong, Button, Caption1 } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NewcomersPage } from '../../../../api/contract/rules.ts';
import { useApi } from '../../../api/ApiProvider.tsx';
import { describeError } from '../../../components/states/describe-error.ts';
import { ErrorState } from '../../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../../components/states/LoadingPage.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useShowToast } from '../../../components/states/toasts.ts';
import { newcomersQuery, useDecideNewcomers } from '../rules/rules-queries.ts';
import { useRulesStyles } from '../rules/rules.styles.ts';

type Props = { connectionId: string; isProposing: boolean };

/** People whom the rules take: a card for each, or never again a question. */
export function NewcomersPanel({ connectionId, isProposing }: Props) {
  const styles = useRulesStyles();
  const { t } = useTranslation();
  const query = useInfiniteQuery(newcomersQuery(useApi(), connectionId));
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const { act, isPending } = useDecision(connectionId);
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  const all = people.map(({ directoryId }) => directoryId);
  return (
    <Panel
      title={t('directory.newcomers.title')}
      aside={
        people.length > 1 && (
          <Button disabledFocusable={isPending} onClick={() => act(true, all)}>
            {t('directory.newcomers.acceptAll', { count: people.length })}
          </Button>
        )
      }
    >
      {!data && !error && <LoadingLines lines={2} size={32} />}
      {data && people.length === 0 && (
        <Body1 as="p">
          {t(isProposing ? 'directory.newcomers.none' : 'directory.newcomers.off')}
        </Body1>
      )}
      <ul className={styles.list}>
        {people.map((person) => (
          <NewcomerRow
            key={person.directoryId}
            person={person}
            isBusy={isPending}
            onDecide={(accept) => act(accept, [person.directoryId])}
          />
        ))}
      </ul>
      {error && (
        <ErrorState error={error} onRetry={() => void (data ? fetchNextPage() : refetch())} />
      )}
      {hasNextPage && !error && (
        <div>
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.showMore')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

type RowProps = {
  person: NewcomersPage['items'][number];
  isBusy: boolean;
  onDecide: (accept: boolean) => void;
};

function NewcomerRow({ person, isBusy, onDecide }: RowProps) {
  const styles = useRulesStyles();
  const { t } = useTranslation();
  const { displayName, jobTitle, department, mail } = person;
  return (
    <li className={styles.rule}>
      <span className={styles.words}>
        <Body1Strong>
          <bdi>{displayName}</bdi>
        </Body1Strong>
        <Caption1>{[jobTitle, department, mail].filter(Boolean).join(' · ')}</Caption1>
      </span>
      <span className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          aria-label={t('directory.newcomers.acceptName', { name: displayName })}
          onClick={() => onDecide(true)}
        >
          {t('directory.newcomers.accept')}
        </Button>
        <Button
          disabledFocusable={isBusy}
          aria-label={t('directory.newcomers.ignoreName', { name: displayName })}
          onClick={() => onDecide(false)}
        >
          {t('directory.newcomers.ignore')}
        </Button>
      </span>
    </li>
  );
}

/** Decides about people, and says what came of it. */
function useDecision(connectionId: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const showToast = useShowToast();
  const decide = useDecideNewcomers(connectionId);
  const act = (accept: boolean, ids: string[]) =>
    decide.mutate(
      { accept, ids },
      {
        onError: (failure) => showToast({ text: describeError(failure, t).text, intent: 'error' }),
        onSuccess: (runId) =>
          showToast(
            runId === undefined
              ? { text: t('directory.newcomers.ignored', { count: ids.length }) }
              : {
                  text: t('directory.newcomers.accepted', { count: ids.length }),
                  action: {
                    label: t('directory.actions.watch'),
                    onClick: () => void navigate(`/import/runs/${runId}`),
                  },
                },
          ),
      },
    );
  return { act, isPending: decide.isPending };
}
