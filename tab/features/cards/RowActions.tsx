import { MoreHorizontalRegular, OpenRegular, QrCodeRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useCardActions } from './CardActions.tsx';
import { nameOf } from '../../components/card-places.ts';
import { useRowActionsStyles } from './RowActions.styles.ts';
import { useOpenLink } from '../../components/use-open-link.ts';

type Props = { card: CardView; tabIndex: 0 | -1 };

/** The four things done with a card most. Where the page is narrow, the menu and the details have them. */
export function RowActions({ card, tabIndex }: Props) {
  const styles = useRowActionsStyles();
  const { t } = useTranslation();
  const { showCode, showMenu } = useCardActions();
  const openLink = useOpenLink();
  const name = nameOf(card);
  return (
    <div className={styles.root}>
      <span className={styles.wideOnly}>
        <IconButton
          label={t('cards.row.open', { name })}
          icon={<OpenRegular />}
          tabIndex={tabIndex}
          onClick={() => openLink(card.url)}
        />
        <CopyButton
          iconOnly
          appearance="subtle"
          text={card.url}
          label={t('cards.row.copy', { name })}
          doneLabel={t('common.linkCopied')}
          tabIndex={tabIndex}
        />
        <IconButton
          label={t('cards.row.code', { name })}
          icon={<QrCodeRegular />}
          hasPopup="dialog"
          tabIndex={tabIndex}
          onClick={() => showCode(card)}
        />
      </span>
      <IconButton
        label={t('cards.row.more', { name })}
        icon={<MoreHorizontalRegular />}
        hasPopup="menu"
        tabIndex={tabIndex}
        onClick={({ currentTarget }) => showMenu(card, currentTarget)}
      />
    </div>
  );
}
