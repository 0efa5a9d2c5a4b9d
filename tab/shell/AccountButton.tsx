import { Avatar, Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdleFetch } from '../components/use-idle.ts';
import { useSession } from '../start/SessionContext.ts';
import { useAccountMenuStyles } from './AccountMenu.styles.ts';

const loadAccountMenu = () => import('./AccountMenu.tsx');

const AccountMenu = lazy(async () => ({ default: (await loadAccountMenu()).AccountMenu }));

/** Who is signed in. Their menu is fetched once the page is idle. */
export function AccountButton() {
  const styles = useAccountMenuStyles();
  const { t } = useTranslation();
  const { me } = useSession();
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useIdleFetch(loadAccountMenu);
  const close = () => {
    target?.focus();
    setTarget(null);
  };
  return (
    <>
      <Button
        appearance="transparent"
        shape="circular"
        className={styles.trigger}
        aria-haspopup="menu"
        aria-expanded={target !== null}
        icon={<Avatar name={me.name} size={28} color="brand" aria-hidden="true" />}
        onClick={({ currentTarget }) => setTarget(currentTarget)}
      >
        <span className={styles.spoken}>{t('start.shell.account', { name: me.name })}</span>
      </Button>
      {target && (
        <Suspense>
          <AccountMenu target={target} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
