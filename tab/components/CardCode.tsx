import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { Button, Caption1 } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../api/contract/cards.ts';
import { useSession } from '../start/SessionContext.ts';
import { useCardCodeStyles } from './CardCode.styles.ts';
import { nameOf, placesOf } from './card-places.ts';
import { CopyButton } from './CopyButton.tsx';
import { useOpenLink } from './use-open-link.ts';

/** A card's QR code, large on white, with its link and the ways to take it along. */
export function CardCode({ card }: { card: CardView }) {
  const styles = useCardCodeStyles();
  const { t } = useTranslation();
  const { svg, png, outsidePng, outsideSvg } = placesOf(card);
  const name = nameOf(card);
  return (
    <div className={styles.root}>
      <img src={svg} alt={t('cards.code.alt', { name })} className={styles.code} />
      <Caption1 className={styles.address} dir="ltr">
        {card.url}
      </Caption1>
      <div className={styles.actions}>
        <CopyButton
          text={card.url}
          label={t('common.copyLink')}
          doneLabel={t('common.linkCopied')}
        />
        <Download here={png} outside={outsidePng} fileName={`${name}.png`}>
          {t('cards.code.png')}
        </Download>
        <Download here={svg} outside={outsideSvg} fileName={`${name}.svg`}>
          {t('cards.code.svg')}
        </Download>
      </div>
    </div>
  );
}

type DownloadProps = { here: string; outside: string; fileName: string; children: string };

/**
 * A plain link that downloads. Frames of a host may not download; there it opens outside.
 * github.com/MicrosoftDocs/msteams-docs/issues/10334
 */
function Download({ here, outside, fileName, children }: DownloadProps) {
  const isHosted = useSession().whereabouts.kind === 'host';
  const openLink = useOpenLink();
  const handleClick = (event: MouseEvent) => {
    if (!isHosted) return;
    event.preventDefault();
    openLink(outside);
  };
  return (
    <Button
      as="a"
      icon={<ArrowDownloadRegular />}
      href={here}
      download={fileName}
      onClick={handleClick}
    >
      {children}
    </Button>
  );
}
