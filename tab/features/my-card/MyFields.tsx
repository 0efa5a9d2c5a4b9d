import { Button } from '@fluentui/react-components';
import { EditRegular, LockClosedRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCardView } from '../../../api/contract/cards.ts';
import { FieldList } from '../../components/FieldList.tsx';
import { Panel } from '../../components/Panel.tsx';
import { shownFields } from '../../components/shown-fields.ts';
import { WhenIdle } from '../../components/WhenIdle.tsx';
import { useMyCardStyles } from './MyCardPage.styles.ts';

const AskDialog = lazy(async () => ({ default: (await import('./AskDialog.tsx')).AskDialog }));
const MyRequests = lazy(async () => ({ default: (await import('./MyRequests.tsx')).MyRequests }));

type Props = { card: MyCardView; onEdit: () => void };

/** What the card says, with a lock where it is not one's own to write, and the ways to have it changed. */
export function MyFields({ card, onEdit }: Props) {
  const styles = useMyCardStyles();
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const canEdit = card.editable.length > 0;
  return (
    <Panel
      title={t('myCard.fields')}
      aside={
        canEdit && (
          <Button icon={<EditRegular />} onClick={onEdit}>
            {t('myCard.edit')}
          </Button>
        )
      }
    >
      <p className={styles.locked}>{t('myCard.lockedText')}</p>
      <FieldList
        fields={shownFields(card)}
        aside={({ name }) =>
          !card.editable.includes(name) && (
            <LockClosedRegular aria-label={t('myCard.locked')} role="img" className={styles.lock} />
          )
        }
      />
      <div className={styles.row}>
        <Button onClick={() => setIsAsking(true)}>{t('myCard.ask')}</Button>
      </div>
      <WhenIdle>
        <MyRequests />
      </WhenIdle>
      <Suspense>
        {isAsking && <AskDialog card={card} onClose={() => setIsAsking(false)} />}
      </Suspense>
    </Panel>
  );
}
