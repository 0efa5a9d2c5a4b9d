import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useIdleFetch } from '../../components/use-idle.ts';
import { CardFilterBar } from './CardFilterBar.tsx';
import { CardList } from './CardList.tsx';
import { useCardsPageStyles } from './CardsPage.styles.ts';
import { createDragging, DragContext } from './dragging.ts';
import { FolderPane } from './FolderPane.tsx';
import { RequestsLink } from './RequestsLink.tsx';
import { useCardAddress } from './use-card-address.ts';

const loadCardDrawer = () => import('./CardDrawer.tsx');
const loadNewCardDialog = () => import('./NewCardDialog.tsx');

const CardDrawer = lazy(async () => ({ default: (await loadCardDrawer()).CardDrawer }));
const NewCardDialog = lazy(async () => ({ default: (await loadNewCardDialog()).NewCardDialog }));

/** Every card of the organization: to find, to share, to change. */
export function CardsPage() {
  const styles = useCardsPageStyles();
  const { t } = useTranslation();
  const { filters, setFilters, cardId, openCard, closeCard } = useCardAddress();
  const [isMaking, setIsMaking] = useState(false);
  const [dragging] = useState(createDragging);
  useIdleFetch(loadCardDrawer, loadNewCardDialog);
  return (
    <>
      <PageHeader
        title={t('cards.title')}
        actions={
          <>
            <RequestsLink />
            <Button appearance="primary" icon={<AddRegular />} onClick={() => setIsMaking(true)}>
              {t('cards.newCard')}
            </Button>
          </>
        }
      />
      <DragContext value={dragging}>
        <div className={styles.columns} onDragEnd={dragging.end}>
          <FolderPane folder={filters.folder} onChoose={(folder) => setFilters({ folder })} />
          <div className={styles.main}>
            <CardFilterBar filters={filters} onChange={setFilters} />
            <CardList filters={filters} onFilter={setFilters} onOpen={openCard} />
          </div>
        </div>
      </DragContext>
      <Suspense>
        {cardId !== null && <CardDrawer key={cardId} id={cardId} onClose={closeCard} />}
        {isMaking && (
          <NewCardDialog
            folderId={filters.folder === 'root' ? '' : filters.folder}
            onClose={() => setIsMaking(false)}
            onMade={openCard}
          />
        )}
      </Suspense>
    </>
  );
}
