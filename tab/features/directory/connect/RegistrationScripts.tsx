import { Body1, Subtitle2 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { useConnectGuideStyles } from './ConnectGuide.styles.ts';
import powerShell from './register-carte.ps1?raw';
import azureCli from './register-carte.sh?raw';

const SCRIPTS = [
  { kind: 'azureCli', text: azureCli },
  { kind: 'powerShell', text: powerShell },
] as const;

/** Microsoft's shell in a browser, signed in already; the national clouds have none. */
const CLOUD_SHELL = 'https://shell.azure.com/bash';
const WORLDWIDE = 'login.microsoftonline.com';

type Props = { authority: string; openLink?: ((address: string) => Promise<void>) | undefined };

/** The same registration by a script, for whoever has a shell at hand. */
export function RegistrationScripts({ authority, openLink }: Props) {
  const styles = useConnectGuideStyles();
  const { t } = useTranslation();
  return (
    <>
      <Body1 as="p" className={styles.text}>
        {t('directory.guide.script.text')}
      </Body1>
      {new URL(authority).host === WORLDWIDE && (
        <OutsideLink look="link" href={CLOUD_SHELL} openLink={openLink}>
          {t('directory.guide.script.open')}
        </OutsideLink>
      )}
      {SCRIPTS.map(({ kind, text }) => (
        <section
          key={kind}
          className={styles.script}
          aria-label={t(`directory.guide.script.${kind}`)}
        >
          <div className={styles.scriptHead}>
            <Subtitle2 as="h4">{t(`directory.guide.script.${kind}`)}</Subtitle2>
            <CopyButton
              text={text}
              size="small"
              label={t('directory.guide.script.copy')}
              doneLabel={t('directory.guide.script.copied')}
            />
          </div>
          {/* A keyboard scrolls what it can reach. */}
          <pre className={styles.code} dir="ltr" tabIndex={0}>
            {text}
          </pre>
        </section>
      ))}
    </>
  );
}
