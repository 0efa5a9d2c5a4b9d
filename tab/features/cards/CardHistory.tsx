import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CardHistoryEntry } from '../../../api/contract/card-history.ts';
import type { CardView } from '../../../api/contract/cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { describeChange } from '../../components/describe-change.ts';
import { describeProblem } from '../../components/states/describe-error.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { cardHistoryQuery } from './card-queries.ts';
import { useCardHistoryStyles } from './CardHistory.styles.ts';

/** Who keeps a card, what is wrong with that, and everything that made the card as it is. */
export function CardHistory({ card }: { card: CardView }) {
  const styles = useCardHistoryStyles();
  return (
    <div className={styles.root}>
      <Standing card={card} />
      <Timeline cardId={card.id} />
    </div>
  );
}

function Standing({ card: { inStep, syncedAt } }: { card: CardView }) {
  const styles = useCardHistoryStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  if (!inStep) {
    return (
      <Body1 as="p" className={styles.soft}>
        {t('cards.history.keptByNobody')}
      </Body1>
    );
  }
  const { connectionName: name, nextSyncAt, problem } = inStep;
  return (
    <>
      <Body1 as="p" className={styles.soft}>
        {t('cards.history.keptBy', { name })}{' '}
        {syncedAt && t('cards.history.syncedAt', { moment: format.moment(syncedAt) })}{' '}
        {nextSyncAt
          ? t('cards.history.nextSyncAt', { moment: format.moment(nextSyncAt) })
          : t('cards.history.noNextSync')}
      </Body1>
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('cards.history.problemTitle')}</MessageBarTitle>
            {describeProblem(problem, t)}
          </MessageBarBody>
          {problem.runId && (
            <MessageBarActions>
              <LinkButton size="small" to={`/import/runs/${problem.runId}`}>
                {t('cards.history.openRun')}
              </LinkButton>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </>
  );
}

function Timeline({ cardId }: { cardId: string }) {
  const styles = useCardHistoryStyles();
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    cardHistoryQuery(useApi(), cardId),
  );
  const retry = () => void (data ? fetchNextPage() : refetch());
  if (!data)
    return error ? <ErrorState error={error} onRetry={retry} /> : <LoadingLines lines={3} />;
  return (
    <>
      <ol className={styles.list}>
        {data.pages
          .flatMap(({ items }) => items)
          .map((entry) => (
            <Entry key={`${entry.id} ${entry.at}`} entry={entry} />
          ))}
      </ol>
      {error && <ErrorState error={error} onRetry={retry} />}
      {hasNextPage && !error && (
        <div>
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? t('common.loadingMore') : t('common.showMore')}
          </Button>
        </div>
      )}
      <Caption1 as="p" className={styles.soft}>
        {t('cards.history.kept')}
      </Caption1>
    </>
  );
}

function Entry({ entry }: { entry: CardHistoryEntry }) {
  const styles = useCardHistoryStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { action, at, run, changes, problem } = entry;
  const told = changes.filter(({ field }) => field !== 'status');
  return (
    <li className={mergeClasses(styles.entry, action === 'problem' && styles.problem)}>
      <Body1Strong className={styles.line}>{titleOf(entry, t)}</Body1Strong>
      {problem && <Caption1 className={styles.line}>{describeProblem(problem, t)}</Caption1>}
      {!problem &&
        told.map((change) => (
          <Caption1 key={change.field} className={styles.line}>
            {describeChange(change, t)}
          </Caption1>
        ))}
      <Caption1 className={styles.soft}>
        {[format.moment(at), run && t(`cards.history.run_${run.kind}`, { name: run.startedByName })]
          .filter(Boolean)
          .join(' · ')}
      </Caption1>
    </li>
  );
}

function titleOf({ action, source, by, run }: CardHistoryEntry, t: TFunction): string {
  const name = by ?? t('cards.history.theDirectory');
  const who = source === 'directory' ? 'directory' : 'person';
  if (action === 'problem') return t('cards.history.problem');
  if (run?.kind === 'undo') return t('cards.history.undo', { name });
  return action === 'change'
    ? t('cards.history.change', { name })
    : t(`cards.history.${action}_${who}`, { name });
}
