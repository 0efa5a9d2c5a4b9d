import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import {
  DeleteRegular,
  OpenRegular,
  PanelRightRegular,
  PauseRegular,
  PlayRegular,
  QrCodeRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CardView } from '../../../api/contract/cards.ts';
import { useCardActions } from './CardActions.tsx';
import { useOpenLink } from '../../components/use-open-link.ts';

type Props = { card: CardView; target: HTMLElement; onClose: () => void };

/** Everything that can be done with a card. */
export function CardMenu({ card, target, onClose }: Props) {
  const { t } = useTranslation();
  const { open, showCode, setPaused, askToDelete } = useCardActions();
  const openLink = useOpenLink();
  const isPaused = card.status === 'paused';
  const close = () => {
    onClose();
    target.focus();
  };
  // Each item closes the menu first: what it opens may be the next thing that is shown.
  const then = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <Menu
      open
      inline
      positioning={{ target, position: 'below', align: 'end' }}
      onOpenChange={(_, data) => {
        if (!data.open) close();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<PanelRightRegular />} onClick={then(() => open(card))}>
            {t('cards.actions.details')}
          </MenuItem>
          <MenuItem icon={<OpenRegular />} onClick={then(() => openLink(card.url))}>
            {t('common.openCard')}
          </MenuItem>
          <MenuItem icon={<QrCodeRegular />} onClick={then(() => showCode(card))}>
            {t('cards.actions.code')}
          </MenuItem>
          <MenuItem
            icon={isPaused ? <PlayRegular /> : <PauseRegular />}
            onClick={then(() => setPaused(card, !isPaused))}
          >
            {t(isPaused ? 'cards.actions.resume' : 'cards.actions.pause')}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={then(() => askToDelete(card))}>
            {t('cards.actions.delete')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
