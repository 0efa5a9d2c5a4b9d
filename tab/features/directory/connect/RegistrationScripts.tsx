import { Body1, Subtitle2 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { useRegistrationScriptStyles } from './RegistrationScripts.styles.ts';
import powerShell from './register-carte.ps1?raw';
import azureCli from './register-carte.sh?raw';

const SCRIPTS = [
  { kind: 'azureCli', text: azureCli },
  { kind: 'powerShell', text: powerShell },
] as const;

/** Microsoft's shell in a browser, signed in already; the national clouds have none. */
const CLOUD_SHELL = 'https://shell.azure.com/bash';
const WORLDWIDE = 'login.microsoftonline.com';

/** Stands in each script for the certificate. */
const PLACE = '@@CERTIFICATE@@';

type Props = {
  /** What the application signs in with. */
  certificatePem: string;
  authority: string;
  openLink?: ((address: string) => Promise<void>) | undefined;
};

/** Registering the application by a script, for whoever has a shell at hand. */
export function RegistrationScripts({ certificatePem, authority, openLink }: Props) {
  const styles = useRegistrationScriptStyles();
  const { t } = useTranslation();
  const scripts = SCRIPTS.map(({ kind, text }) => ({
    kind,
    text: text.replace(PLACE, certificatePem.trim()),
  }));
  return (
    <>
      <Body1 as="p" className={styles.text}>
        {t('ways.script.text')}
      </Body1>
      {new URL(authority).host === WORLDWIDE && (
        <OutsideLink look="link" href={CLOUD_SHELL} openLink={openLink}>
          {t('ways.script.open')}
        </OutsideLink>
      )}
      {scripts.map(({ kind, text }) => (
        <section key={kind} className={styles.script} aria-label={t(`ways.script.${kind}`)}>
          <div className={styles.scriptHead}>
            <Subtitle2 as="h4">{t(`ways.script.${kind}`)}</Subtitle2>
            <CopyButton
              text={text}
              size="small"
              label={t('ways.script.copy')}
              doneLabel={t('ways.script.copied')}
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
