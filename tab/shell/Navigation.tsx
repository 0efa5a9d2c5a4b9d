import { Button, mergeClasses } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons';
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useNavigationStyles } from './Navigation.styles.ts';

/** The administrator's places, in the order of their day. */
const PLACES = ['cards', 'visitors', 'templates', 'wallet', 'import', 'directory'] as const;

/**
 * The way around: links in a row; where the screen is narrow, a button that shows them.
 * www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation
 */
export function Navigation() {
  const styles = useNavigationStyles();
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const close = () => setIsOpen(false);
  const handleKeyDown = ({ key, currentTarget }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return;
    // The link that has the focus may be out of sight now.
    currentTarget.querySelector('button')?.focus();
    close();
  };
  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) close();
  };
  return (
    <nav
      aria-label={t('start.shell.navigation')}
      className={styles.root}
      onKeyDown={handleKeyDown}
      onBlur={handleBlur}
    >
      <Button
        className={styles.toggle}
        appearance="subtle"
        icon={<NavigationRegular />}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('start.shell.menu')}
      </Button>
      <ul id={listId} className={mergeClasses(styles.list, isOpen && styles.open)}>
        {PLACES.map((place) => (
          <li key={place}>
            <NavLink
              to={`/${place}`}
              onClick={close}
              className={({ isActive }) => mergeClasses(styles.link, isActive && styles.active)}
            >
              {t(`start.shell.${place}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
