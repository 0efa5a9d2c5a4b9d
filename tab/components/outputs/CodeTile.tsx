import { Switch } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { nameOf, placesOf } from '../card-places.ts';
import { useIdleFetch } from '../use-idle.ts';
import { codeQuery } from './code-query.ts';
import { useOutputStyles } from './outputs.styles.ts';

const loadFullScreen = () => import('./FullScreenCode.tsx');

const FullScreenCode = lazy(async () => ({ default: (await loadFullScreen()).FullScreenCode }));

/**
 * A card's code, which fills the screen at a tap. Both codes are fetched at once and kept, and the full screen in
 * idle time, so that they are there when the network is not.
 */
export function CodeTile({ card }: { card: CardView }) {
  const styles = useOutputStyles();
  const { t } = useTranslation();
  const [isOffline, setIsOffline] = useState(false);
  const [isLarge, setIsLarge] = useState(false);
  useIdleFetch(loadFullScreen);
  const { svg, offlineSvg } = placesOf(card);
  const link = useQuery(codeQuery(card, 'link')).data ?? svg;
  const offline = useQuery(codeQuery(card, 'offline')).data ?? offlineSvg;
  const code = {
    picture: isOffline ? offline : link,
    text: t(isOffline ? 'outputs.offlineAlt' : 'cards.code.alt', { name: nameOf(card) }),
  };
  const offlineSwitch = (
    <Switch
      checked={isOffline}
      label={t('outputs.offline')}
      onChange={(_, { checked }) => setIsOffline(checked)}
    />
  );
  return (
    <>
      <button
        type="button"
        className={styles.tile}
        title={t('outputs.enlarge')}
        onClick={() => setIsLarge(true)}
      >
        <img src={code.picture} alt={code.text} className={styles.code} />
      </button>
      {offlineSwitch}
      {isLarge && (
        <Suspense>
          <FullScreenCode card={card} code={code} onClose={() => setIsLarge(false)}>
            {offlineSwitch}
          </FullScreenCode>
        </Suspense>
      )}
    </>
  );
}
