import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ContactCardRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { CardSummary } from '../../components/CardSummary.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { FieldList } from '../../components/FieldList.tsx';
import { LoadingLines } from '../../components/LoadingPage.tsx';
import { CardCode } from '../../components/outputs/CardCode.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { shownFields } from '../../components/shown-fields.ts';
import { myCardQuery } from './my-card-query.ts';
import { useMyCardStyles } from './MyCardPage.styles.ts';

const CardOutputs = lazy(async () => ({
  default: (await import('../../components/outputs/CardOutputs.tsx')).CardOutputs,
}));
const MyVisitors = lazy(async () => ({ default: (await import('./MyVisitors.tsx')).MyVisitors }));

/** One's own card: to show, to send, to check. */
export function MyCardPage() {
  const { t } = useTranslation();
  const { data: card, error, refetch } = useQuery(myCardQuery(useApi()));
  return (
    <>
      <PageHeader title={t('myCard.title')} />
      {card && <MyCard card={card} />}
      {card === null && (
        <EmptyState
          icon={<ContactCardRegular />}
          title={t('myCard.none')}
          text={t('myCard.noneText')}
        />
      )}
      {card === undefined && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {card === undefined && !error && <LoadingLines lines={4} />}
    </>
  );
}

function MyCard({ card }: { card: CardView }) {
  const styles = useMyCardStyles();
  const { t } = useTranslation();
  const isPaused = card.status === 'paused';
  return (
    <div className={styles.columns}>
      {!isPaused && (
        <Panel className={styles.code}>
          <CardCode card={card} />
        </Panel>
      )}
      <div className={styles.stack}>
        {isPaused && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('myCard.paused')}</MessageBarBody>
          </MessageBar>
        )}
        <CardSummary card={card} withCode={false} />
        <Panel title={t('myCard.fields')}>
          <p className={styles.locked}>{t('myCard.lockedText')}</p>
          <FieldList
            fields={shownFields(card)}
            aside={() => (
              <LockClosedRegular
                aria-label={t('myCard.locked')}
                role="img"
                className={styles.lock}
              />
            )}
          />
        </Panel>
        <Suspense>
          {!isPaused && (
            <Panel title={t('outputs.title')}>
              <CardOutputs card={card} />
            </Panel>
          )}
          <MyVisitors />
        </Suspense>
      </div>
    </div>
  );
}
