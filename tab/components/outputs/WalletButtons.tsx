import { mergeClasses } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView, MyCardView } from '../../../api/contract/cards.ts';
import { WALLET_MARKS, WALLET_PATHS } from '../../../api/contract/wallet-marks.ts';
import { useSession } from '../../start/SessionContext.ts';
import { placesOf } from '../card-places.ts';
import { useOpenLink } from '../use-open-link.ts';
import { useWalletButtonStyles } from './WalletButtons.styles.ts';

type Props = { card: CardView; wallets: MyCardView['wallets'] };

/** Puts a card into a phone's wallet, by the makers' own buttons; they open outside of a host's frame. */
export function WalletButtons({ card, wallets }: Props) {
  const styles = useWalletButtonStyles();
  const { t } = useTranslation();
  const isHosted = useSession().whereabouts.kind === 'host';
  const openLink = useOpenLink();
  const { outside } = placesOf(card);
  if (wallets.length === 0) return null;
  return (
    <div className={styles.root}>
      {wallets.map((maker) => {
        const address = outside(`/${WALLET_PATHS[maker]}`);
        const handleClick = (event: MouseEvent) => {
          if (!isHosted) return;
          event.preventDefault();
          openLink(address);
        };
        return (
          <a
            key={maker}
            href={address}
            target="_blank"
            rel="noopener"
            className={mergeClasses(styles.button, styles[maker])}
            onClick={handleClick}
          >
            <svg viewBox="0 0 30 30" aria-hidden="true" className={styles.mark}>
              {WALLET_MARKS[maker].map((shape) => (
                <path key={shape.fill + shape.d} {...shape} />
              ))}
            </svg>
            {t(`outputs.wallet_${maker}`)}
          </a>
        );
      })}
    </div>
  );
}
