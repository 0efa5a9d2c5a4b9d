import { useTranslation } from 'react-i18next';
import { GuidePanel } from './GuidePanel.tsx';

const CONSOLE = 'https://pay.google.com/business/console';
const CLOUD = 'https://console.cloud.google.com';

const STEPS = [
  { step: 'issuer', href: CONSOLE },
  { step: 'api', href: `${CLOUD}/apis/library/walletobjects.googleapis.com` },
  { step: 'account', href: `${CLOUD}/iam-admin/serviceaccounts` },
  { step: 'invite', href: CONSOLE },
  { step: 'give', href: undefined },
  { step: 'publish', href: CONSOLE },
] as const;

/** The way to an issuer account and the key that makes its passes. */
export function GoogleGuide() {
  const { t } = useTranslation();
  return (
    <GuidePanel
      title={t('googleWallet.guide.title')}
      text={t('googleWallet.guide.text')}
      steps={STEPS.map(({ step, href }) => ({
        key: step,
        title: t(`googleWallet.guide.${step}.title`),
        steps: t(`googleWallet.guide.${step}.steps`, { returnObjects: true }),
        link: href && { href, text: t(`googleWallet.guide.${step}.link`) },
      }))}
    />
  );
}
