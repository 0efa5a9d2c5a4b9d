import { Caption1 } from '@fluentui/react-components';
import type { CardView } from '../../../api/contract/cards.ts';
import { CodeTile } from './CodeTile.tsx';
import { useOutputStyles } from './outputs.styles.ts';
import { ShareButtons } from './ShareButtons.tsx';

/** A card's QR code, large on white, with the ways to send what it leads to. */
export function CardCode({ card }: { card: CardView }) {
  const styles = useOutputStyles();
  return (
    <div className={styles.centred}>
      <CodeTile card={card} />
      <ShareButtons card={card} />
      <Caption1 className={styles.address} dir="ltr">
        {card.url}
      </Caption1>
    </div>
  );
}
