import { Body1 } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/ApiProvider.tsx';
import { activeCardsQuery, cardQuery } from '../../api/cards.ts';
import { ColleaguePicker } from '../../components/pickers/ColleaguePicker.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { Panel } from '../../components/Panel.tsx';
import { GooglePassFace } from './GooglePassFace.tsx';
import { PassFace } from './PassFace.tsx';
import { googlePreviewQuery, passPreviewQuery } from './wallet-queries.ts';
import { useWalletStyles } from './wallet.styles.ts';

type Props = { text: string; Preview: ComponentType<{ cardId: string }> };

/** A card of the organization as its pass will look: the first one, or one that is chosen. */
export function PassPreviewPanel({ text, Preview }: Props) {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const [chosenId, setChosenId] = useState('');
  const cards = useQuery(activeCardsQuery(useApi(), ''));
  const cardId = chosenId || (cards.data?.items[0]?.id ?? '');
  return (
    <Panel title={t('wallet.preview.title')}>
      <Body1 as="p" className={styles.soft}>
        {text}
      </Body1>
      {cards.data?.items.length === 0 ? (
        <Body1 as="p" className={styles.soft}>
          {t('wallet.preview.noCard')}
        </Body1>
      ) : (
        <ColleaguePicker label={t('wallet.preview.card')} cardId={cardId} onChange={setChosenId} />
      )}
      {cardId !== '' && <Preview cardId={cardId} />}
    </Panel>
  );
}

export function ApplePreview({ cardId }: { cardId: string }) {
  const { i18n } = useTranslation();
  const api = useApi();
  const { data: card } = useQuery(cardQuery(api, cardId));
  const { data, error, refetch } = useQuery(passPreviewQuery(api, cardId, i18n.language));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data && card ? <PassFace pass={data} card={card} /> : <LoadingLines lines={2} />;
}

export function GooglePreview({ cardId }: { cardId: string }) {
  const { i18n } = useTranslation();
  const api = useApi();
  const { data: card } = useQuery(cardQuery(api, cardId));
  const { data, error, refetch } = useQuery(googlePreviewQuery(api, cardId, i18n.language));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data && card ? <GooglePassFace pass={data} card={card} /> : <LoadingLines lines={2} />;
}
