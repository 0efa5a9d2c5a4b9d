import { Link, mergeClasses, Subtitle2 } from '@fluentui/react-components';
import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../components/Mark.tsx';
import { WhenIdle } from '../components/WhenIdle.tsx';
import { useSession } from '../start/SessionContext.ts';
import { AccountButton } from './AccountButton.tsx';
import { useFrameStyles } from './Frame.styles.ts';

const LayerGround = lazy(async () => ({
  default: (await import('./LayerGround.tsx')).LayerGround,
}));

type Props = { navigation?: ReactNode; children: ReactNode };

/** Header and content. Inside a host the header is slim: name, account and theme are the host's there. */
export function Frame({ navigation, children }: Props) {
  const styles = useFrameStyles();
  const { t } = useTranslation();
  const isHosted = useSession().whereabouts.kind === 'host';
  return (
    <>
      <Link href="#content" className={styles.skip}>
        {t('start.shell.skip')}
      </Link>
      {(navigation || !isHosted) && (
        <header className={mergeClasses(styles.header, isHosted && styles.slim)}>
          {!isHosted && (
            <span className={styles.brand}>
              <Mark />
              <Subtitle2>{t('start.product')}</Subtitle2>
            </span>
          )}
          {navigation}
          {!isHosted && <AccountButton />}
        </header>
      )}
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
      {/* No screen needs it to be shown, and no layer closes that early. */}
      <WhenIdle>
        <LayerGround />
      </WhenIdle>
    </>
  );
}
