import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { ContactCardRegular, SignOutRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../start/SessionContext.ts';
import { useAccountMenuStyles } from './AccountMenu.styles.ts';
import { useOwnThemeChoice } from './ThemeChoiceContext.ts';
import { THEME_CHOICES } from './use-theme-choice.ts';

type Props = { target: HTMLElement; onClose: () => void };

/** Who is signed in, and what is theirs to choose in a plain browser. */
export function AccountMenu({ target, onClose }: Props) {
  const styles = useAccountMenuStyles();
  const { t } = useTranslation();
  const { me } = useSession();
  const role = me.roles.includes('admin') ? 'administrator' : 'employee';
  const own = useOwnThemeChoice();
  return (
    <Menu
      open
      inline
      positioning={{ target, position: 'below', align: 'end' }}
      {...(own && { checkedValues: { theme: [own.choice] } })}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        const choice = THEME_CHOICES.find((name) => name === chosen);
        if (choice) own?.choose(choice);
      }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <MenuPopover>
        <div className={styles.who}>
          <strong>{me.name}</strong>
          <span className={styles.role}>{t(`start.shell.${role}`)}</span>
        </div>
        <AccountItems />
      </MenuPopover>
    </Menu>
  );
}

function AccountItems() {
  const { t } = useTranslation();
  const { signIn, me } = useSession();
  const navigate = useNavigate();
  const own = useOwnThemeChoice();
  return (
    <MenuList>
      {/* Whoever is no administrator is there already; in Teams it is a tab of its own. */}
      {me.roles.includes('admin') && (
        <MenuItem icon={<ContactCardRegular />} onClick={() => void navigate('/my-card')}>
          {t('myCard.title')}
        </MenuItem>
      )}
      {own && (
        <MenuGroup>
          <MenuGroupHeader>{t('start.shell.theme')}</MenuGroupHeader>
          {THEME_CHOICES.map((choice) => (
            <MenuItemRadio key={choice} name="theme" value={choice}>
              {t(`start.shell.theme_${choice}`)}
            </MenuItemRadio>
          ))}
        </MenuGroup>
      )}
      {own && signIn.signOut && <MenuDivider />}
      {signIn.signOut && (
        <MenuItem icon={<SignOutRegular />} onClick={() => void signIn.signOut?.()}>
          {t('start.shell.signOut')}
        </MenuItem>
      )}
    </MenuList>
  );
}
