import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/CopyButton.tsx';
import { GuidePanel } from './GuidePanel.tsx';
import { useWalletStyles } from './wallet.styles.ts';

const IDENTIFIERS = 'https://developer.apple.com/account/resources/identifiers/list/passTypeId';
const AUTHORITIES = 'https://www.apple.com/certificateauthority/';

const REQUEST_COMMAND =
  'openssl req -new -newkey rsa:2048 -nodes -keyout pass.key -out pass.csr -subj "/CN=Carte"';

/** The way to a pass certificate. */
export function AppleGuide() {
  const { t } = useTranslation();
  const wordsOf = (step: 'request' | 'identifier' | 'issue' | 'intermediate' | 'give') => ({
    key: step,
    title: t(`wallet.guide.${step}.title`),
    steps: t(`wallet.guide.${step}.steps`, { returnObjects: true }),
  });
  const linkOf = (step: 'identifier' | 'issue' | 'intermediate', href: string) => ({
    ...wordsOf(step),
    link: { href, text: t(`wallet.guide.${step}.link`) },
  });
  return (
    <GuidePanel
      title={t('wallet.guide.title')}
      text={t('wallet.guide.text')}
      steps={[
        { ...wordsOf('request'), more: <Command /> },
        linkOf('identifier', IDENTIFIERS),
        linkOf('issue', IDENTIFIERS),
        linkOf('intermediate', AUTHORITIES),
        wordsOf('give'),
      ]}
    />
  );
}

function Command() {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  return (
    <>
      <pre dir="ltr" className={styles.command}>
        {REQUEST_COMMAND}
      </pre>
      <CopyButton
        size="small"
        text={REQUEST_COMMAND}
        label={t('wallet.guide.copy')}
        doneLabel={t('wallet.guide.copied')}
      />
    </>
  );
}
