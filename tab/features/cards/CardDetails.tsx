import {
  Button,
  DrawerBody,
  MessageBar,
  MessageBarBody,
  Subtitle2,
} from '@fluentui/react-components';
import {
  DeleteRegular,
  EditRegular,
  PauseRegular,
  PlayRegular,
  QrCodeRegular,
} from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { Facts } from '../../components/Facts.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useCardActions } from './CardActions.tsx';
import { toForm } from '../../components/card-form/card-form.ts';
import { useCardDrawerStyles } from './CardDrawer.styles.ts';
import { CardFieldList } from './CardFieldList.tsx';
import { CardHandover } from './CardHandover.tsx';
import { CardPlacement } from './CardPlacement.tsx';
import { CardSummary } from '../../components/CardSummary.tsx';
import { CardStatus } from './CardStatus.tsx';
import type { CardDraft } from './use-card-draft.ts';

const CardHistory = lazy(async () => ({
  default: (await import('./CardHistory.tsx')).CardHistory,
}));

const CardOutputs = lazy(async () => ({
  default: (await import('../../components/outputs/CardOutputs.tsx')).CardOutputs,
}));

type Props = {
  card: CardView;
  /** It has just been edited: the focus comes back to where the editing began. */
  wasEdited: boolean;
  onEdit: (draft: CardDraft) => void;
};

/** A card as it stands: how it looks, its fields and their sources, where it lies, what can be done. */
export function CardDetails({ card, wasEdited, onEdit }: Props) {
  const styles = useCardDrawerStyles();
  const { t } = useTranslation();
  const before = toForm(card.fields);
  const handleEdit = () => onEdit({ before, form: before });
  return (
    <DrawerBody className={styles.body}>
      <div className={styles.part}>
        <CardSummary card={card} badge={<CardStatus status={card.status} />} />
        {card.status === 'paused' && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('cards.details.pausedText')}</MessageBarBody>
          </MessageBar>
        )}
        <Actions card={card} />
      </div>
      {card.status === 'paused' && (
        <section className={styles.part}>
          <Subtitle2 as="h3" className={styles.title}>
            {t('cards.details.handover')}
          </Subtitle2>
          <CardHandover card={card} />
        </section>
      )}
      {card.status === 'active' && <Outputs card={card} />}
      <section className={styles.part}>
        <div className={styles.head}>
          <Subtitle2 as="h3" className={styles.title}>
            {t('cards.details.fields')}
          </Subtitle2>
          <Button autoFocus={wasEdited} icon={<EditRegular />} onClick={handleEdit}>
            {t('cards.actions.edit')}
          </Button>
        </div>
        <CardFieldList card={card} />
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h3" className={styles.title}>
          {t('cards.details.placement')}
        </Subtitle2>
        <CardPlacement card={card} />
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h3" className={styles.title}>
          {t('cards.details.facts')}
        </Subtitle2>
        <CardFacts card={card} />
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h3" className={styles.title}>
          {t('cards.history.title')}
        </Subtitle2>
        <Suspense fallback={<LoadingLines lines={3} />}>
          <CardHistory card={card} />
        </Suspense>
      </section>
    </DrawerBody>
  );
}

function Actions({ card }: { card: CardView }) {
  const styles = useCardDrawerStyles();
  const { t } = useTranslation();
  const { showCode, setPaused, askToDelete } = useCardActions();
  const isPaused = card.status === 'paused';
  return (
    <div className={styles.actions}>
      {!isPaused && (
        <Button icon={<QrCodeRegular />} onClick={() => showCode(card)}>
          {t('cards.actions.code')}
        </Button>
      )}
      <Button
        icon={isPaused ? <PlayRegular /> : <PauseRegular />}
        appearance={isPaused ? 'primary' : 'secondary'}
        onClick={() => setPaused(card, !isPaused)}
      >
        {t(isPaused ? 'cards.actions.resume' : 'cards.actions.pause')}
      </Button>
      <Button icon={<DeleteRegular />} onClick={() => askToDelete(card)}>
        {t('cards.actions.delete')}
      </Button>
    </div>
  );
}

function Outputs({ card }: { card: CardView }) {
  const styles = useCardDrawerStyles();
  const { t } = useTranslation();
  return (
    <section className={styles.part}>
      <Subtitle2 as="h3" className={styles.title}>
        {t('outputs.title')}
      </Subtitle2>
      <Suspense fallback={<LoadingLines lines={3} />}>
        <CardOutputs card={card} />
      </Suspense>
    </section>
  );
}

function CardFacts({ card }: { card: CardView }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    <Facts
      facts={[
        { name: t('cards.details.createdBy'), value: card.createdBy },
        { name: t('cards.details.createdAt'), value: format.day(card.createdAt) },
        { name: t('cards.details.updatedAt'), value: format.moment(card.updatedAt) },
        {
          name: t('cards.details.syncedAt'),
          value: card.syncedAt ? format.moment(card.syncedAt) : t('cards.details.neverSynced'),
        },
      ]}
    />
  );
}
