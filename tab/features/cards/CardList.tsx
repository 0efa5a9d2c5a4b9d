import { Button, Caption1 } from '@fluentui/react-components';
import { ContactCardGroupRegular, FolderOpenRegular, SearchRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type DragEvent, useCallback, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { nameOf } from '../../components/card-places.ts';
import { EmptyState } from '../../components/states/EmptyState.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { VirtualGrid } from '../../components/grid/VirtualGrid.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { CardActionsProvider } from './CardActions.tsx';
import { type CardFilters, isNarrowed, isWholeFolder, NO_FILTERS } from './card-filters.ts';
import { useCardColumns } from './card-columns.tsx';
import { cardsQuery } from './card-queries.ts';
import { DragContext } from './dragging.ts';
import { ManyCardsBar, placeOf } from './ManyCardsBar.tsx';
import { type CardSelection, useCardSelection } from './use-card-selection.ts';
import { useCardsPageStyles } from './CardsPage.styles.ts';

type Props = {
  filters: CardFilters;
  onFilter: (filters: CardFilters) => void;
  onOpen: (id: string) => void;
};

/** The cards that match, loaded as they are scrolled to. */
export function CardList({ filters, onFilter, onOpen }: Props) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(cardsQuery(useApi(), filters));
  const { data, error, hasNextPage, isFetching, isError, fetchNextPage, refetch } = query;
  const cards = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const columns = useCardColumns();
  const total = data?.pages[0]?.total ?? cards.length;
  const selection = useCardSelection(filters, total);
  const handleDragStart = useDragCards(selection, cards);
  const handleNearEnd = useCallback(() => {
    if (!isFetching && !isError) void fetchNextPage();
  }, [isFetching, isError, fetchNextPage]);
  const retry = () => void (data ? fetchNextPage() : refetch());

  if (error && !data) return <ErrorState error={error} onRetry={retry} />;
  if (!data) return <LoadingLines lines={8} size={32} />;
  if (cards.length === 0 && !hasNextPage) {
    return isNarrowed(filters) ? (
      <NothingFound filters={filters} onClear={() => onFilter(NO_FILTERS)} />
    ) : (
      <NoCards />
    );
  }
  return (
    <CardActionsProvider onOpen={onOpen}>
      {selection.count > 0 ? (
        <ManyCardsBar selection={selection} cards={cards.filter(selection.grid.isSelected)} />
      ) : (
        <CardCount total={total} />
      )}
      <VirtualGrid
        label={t('cards.list')}
        columns={columns}
        items={cards}
        idOf={({ id }) => id}
        total={total}
        hasMore={hasNextPage && !isError}
        onNearEnd={handleNearEnd}
        selection={selection.grid}
        onOpen={({ id }) => onOpen(id)}
        onDragStart={handleDragStart}
      />
      {error && (
        <>
          <Caption1 as="p">{t('common.moreFailed')}</Caption1>
          <ErrorState error={error} onRetry={retry} />
        </>
      )}
    </CardActionsProvider>
  );
}

/** Drags a card, and with a chosen one all that are chosen. */
function useDragCards({ choice, grid }: CardSelection, cards: readonly CardView[]) {
  const dragging = useContext(DragContext);
  return (card: CardView, event: DragEvent) => {
    const what =
      choice && grid.isSelected(card)
        ? { choice, from: placeOf(choice, cards.filter(grid.isSelected)) }
        : { choice: { ids: [card.id] }, from: card.folderId };
    dragging.start(event, { kind: 'cards', ...what }, nameOf(card));
  };
}

function CardCount({ total }: { total: number }) {
  const styles = useCardsPageStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    <Caption1 as="p" block role="status" className={styles.count}>
      {t('cards.count', { count: total, cards: format.number(total) })}
    </Caption1>
  );
}

function NoCards() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<ContactCardGroupRegular />}
      title={t('cards.empty.title')}
      text={t('cards.empty.text')}
      action={
        <LinkButton to="/import/new" appearance="primary" size="large">
          {t('cards.empty.action')}
        </LinkButton>
      }
    />
  );
}

function NothingFound({ filters, onClear }: { filters: CardFilters; onClear: () => void }) {
  const { t } = useTranslation();
  if (isWholeFolder(filters)) {
    return (
      <EmptyState
        icon={<FolderOpenRegular />}
        title={t('cards.emptyFolder.title')}
        text={t('cards.emptyFolder.text')}
        action={<Button onClick={onClear}>{t('cards.emptyFolder.action')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<SearchRegular />}
      title={t('cards.nothing')}
      text={t('cards.nothingText')}
      action={<Button onClick={onClear}>{t('cards.clearFilters')}</Button>}
    />
  );
}
