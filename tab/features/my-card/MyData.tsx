import { Button, Switch } from '@fluentui/react-components';
import { PauseRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCardView } from '../../../api/contract/cards.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { describeError } from '../../components/states/describe-error.ts';
import { Facts } from '../../components/Facts.tsx';
import { LinkedDownload } from '../../components/LinkedDownload.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useShowToast } from '../../components/states/toasts.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { myDataQuery, useSetMyCardPaused, useUpdateMyCard } from './my-card-query.ts';
import { useMyCardStyles } from './MyCardPage.styles.ts';

const ObjectDialog = lazy(async () => ({
  default: (await import('./ObjectDialog.tsx')).ObjectDialog,
}));

/** What is kept about somebody, and what is theirs to decide: photo, pause, export, objection. */
export function MyData({ card }: { card: MyCardView }) {
  const styles = useMyCardStyles();
  const { t } = useTranslation();
  const api = useApi();
  const [isObjecting, setIsObjecting] = useState(false);
  return (
    <Panel title={t('myCard.data')}>
      {card.hasPhoto && <PhotoSwitch card={card} />}
      <p className={styles.locked}>{t('myCard.dataText')}</p>
      <Kept />
      <div className={styles.row}>
        <LinkedDownload makeLink={() => api.call('linkMyData', {})}>
          {t('myCard.export')}
        </LinkedDownload>
        {card.status === 'active' && <PauseButton />}
        <Button onClick={() => setIsObjecting(true)}>{t('myCard.object')}</Button>
      </div>
      <Suspense>{isObjecting && <ObjectDialog onClose={() => setIsObjecting(false)} />}</Suspense>
    </Panel>
  );
}

function PhotoSwitch({ card }: { card: MyCardView }) {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const update = useUpdateMyCard();
  return (
    <Switch
      label={t('myCard.showPhoto')}
      checked={!card.photoHidden}
      disabled={update.isPending}
      onChange={(_, { checked }) =>
        update.mutate(
          { photoHidden: !checked },
          {
            onError: (error) => showToast({ text: describeError(error, t).text, intent: 'error' }),
          },
        )
      }
    />
  );
}

function PauseButton() {
  const { t } = useTranslation();
  const showToast = useShowToast();
  const { mutate, isPending } = useSetMyCardPaused();
  const onError = (error: Error) =>
    showToast({ text: describeError(error, t).text, intent: 'error' });
  return (
    <Button
      icon={<PauseRegular />}
      disabledFocusable={isPending}
      onClick={() => mutate(true, { onError })}
    >
      {t('cards.actions.pause')}
    </Button>
  );
}

/** The same in numbers; the whole of it is in the file. */
function Kept() {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { data } = useQuery(myDataQuery(useApi()));
  if (!data?.card) return null;
  const { card, history, counts, leads, changeRequests } = data.card;
  return (
    <Facts
      facts={[
        { name: t('common.field.connection'), value: card.inStep?.connectionName ?? '–' },
        {
          name: t('cards.details.syncedAt'),
          value: card.syncedAt ? format.moment(card.syncedAt) : t('cards.details.neverSynced'),
        },
        { name: t('myCard.entries'), value: format.number(history.length) },
        { name: t('myCard.requests'), value: format.number(changeRequests.length) },
        { name: t('visitors.visits'), value: format.number(counts.visits) },
        { name: t('visitors.leads'), value: format.number(leads) },
      ]}
    />
  );
}
