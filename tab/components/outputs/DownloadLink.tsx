import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { MouseEvent } from 'react';
import type { CardView } from '../../../api/contract/cards.ts';
import { useSession } from '../../start/SessionContext.ts';
import { nameOf, placesOf } from '../card-places.ts';
import { useOpenLink } from '../use-open-link.ts';

type Props = {
  card: CardView;
  /** What follows the card's address. */
  part: string;
  /** Behind the person's name: `.png`, ` paper.jpg`. */
  fileEnd: string;
  children: string;
};

/**
 * A plain link that downloads. Frames of a host may not download; there the same public address opens outside.
 * github.com/MicrosoftDocs/msteams-docs/issues/10334
 */
export function DownloadLink({ card, part, fileEnd, children }: Props) {
  const isHosted = useSession().whereabouts.kind === 'host';
  const openLink = useOpenLink();
  const { here, outside } = placesOf(card);
  const handleClick = (event: MouseEvent) => {
    if (!isHosted) return;
    event.preventDefault();
    openLink(outside(part));
  };
  return (
    <Button
      as="a"
      icon={<ArrowDownloadRegular />}
      href={here(part)}
      download={nameOf(card) + fileEnd}
      onClick={handleClick}
    >
      {children}
    </Button>
  );
}
