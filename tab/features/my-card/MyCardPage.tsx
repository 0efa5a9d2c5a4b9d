import { Button, mergeClasses } from '@fluentui/react-components';
import { ContactCardRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCardView } from '../../../api/contract/cards.ts';
import { myCardQuery } from '../../api/my-card.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { CardSummary } from '../../components/CardSummary.tsx';
import { EmptyState } from '../../components/states/EmptyState.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { WalletButtons } from '../../components/outputs/WalletButtons.tsx';
import { CardCode } from '../../components/outputs/CardCode.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { WhenIdle } from '../../components/WhenIdle.tsx';
import { MyFields } from './MyFields.tsx';
import { PausedNotice } from './PausedNotice.tsx';
import { useSession } from '../../start/SessionContext.ts';
import { useMyCardStyles } from './MyCardPage.styles.ts';

const EditMyCard = lazy(async () => ({ default: (await import('./EditMyCard.tsx')).EditMyCard }));
const MyCardMore = lazy(async () => ({ default: (await import('./MyCardMore.tsx')).MyCardMore }));

/** One's own card: to show, to send, to check. */
export function MyCardPage() {
  const { t } = useTranslation();
  const isAdmin = useSession().me.roles.includes('admin');
  const { data: card, error, refetch } = useQuery(myCardQuery(useApi()));
  return (
    <>
      <PageHeader title={t('myCard.title')} />
      {card && <MyCard card={card} />}
      {card === null && (
        <EmptyState
          icon={<ContactCardRegular />}
          title={t('myCard.none')}
          text={t(isAdmin ? 'myCard.noneAdmin' : 'myCard.noneText')}
          action={
            isAdmin ? (
              <LinkButton to="/import/new" appearance="primary">
                {t('cards.empty.action')}
              </LinkButton>
            ) : (
              <Button onClick={() => void refetch()}>{t('myCard.lookAgain')}</Button>
            )
          }
        />
      )}
      {card === undefined && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {card === undefined && !error && <LoadingLines lines={4} />}
    </>
  );
}

function MyCard({ card }: { card: MyCardView }) {
  const styles = useMyCardStyles();
  const [isEditing, setIsEditing] = useState(false);
  const isPaused = card.status === 'paused';
  if (isEditing)
    return (
      <Suspense fallback={<LoadingLines lines={4} />}>
        <EditMyCard card={card} onClose={() => setIsEditing(false)} />
      </Suspense>
    );
  return (
    <div className={styles.columns}>
      <div className={mergeClasses(styles.stack, styles.code)}>
        {isPaused ? (
          <PausedNotice card={card} />
        ) : (
          <Panel>
            <CardCode card={card} />
            <WalletButtons card={card} wallets={card.wallets} />
          </Panel>
        )}
      </div>
      <div className={styles.stack}>
        <CardSummary card={card} withCode={false} withLink={!isPaused} />
        <MyFields card={card} onEdit={() => setIsEditing(true)} />
        <WhenIdle>
          <MyCardMore card={card} />
        </WhenIdle>
      </div>
    </div>
  );
}
