import { useTranslation } from 'react-i18next';
import type { MyCardView } from '../../../api/contract/cards.ts';
import { CardOutputs } from '../../components/outputs/CardOutputs.tsx';
import { Panel } from '../../components/Panel.tsx';
import { CardPreview } from './CardPreview.tsx';
import { MyData } from './MyData.tsx';
import { MyVisitors } from './MyVisitors.tsx';

/**
 * What lies below one's card: what else it leaves as, its page, who came, and what is kept. A paused card has no
 * outputs, because all of them would lead to a page that says that it is gone.
 */
export function MyCardMore({ card }: { card: MyCardView }) {
  const { t } = useTranslation();
  return (
    <>
      {card.status === 'active' && (
        <>
          <Panel title={t('outputs.title')}>
            <CardOutputs card={card} />
          </Panel>
          <Panel title={t('myCard.preview')}>
            <CardPreview card={card} />
          </Panel>
        </>
      )}
      <MyVisitors />
      <MyData card={card} />
    </>
  );
}
