import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/CopyButton.tsx';
import { OutsideLink } from '../../components/OutsideLink.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../start/SessionContext.ts';
import { useWalletStyles } from './wallet.styles.ts';

const IDENTIFIERS = 'https://developer.apple.com/account/resources/identifiers/list/passTypeId';

const STEPS = [
  { step: 'request', href: undefined },
  { step: 'identifier', href: IDENTIFIERS },
  { step: 'issue', href: IDENTIFIERS },
  { step: 'intermediate', href: 'https://www.apple.com/certificateauthority/' },
  { step: 'give', href: undefined },
] as const;

const REQUEST_COMMAND =
  'openssl req -new -newkey rsa:2048 -nodes -keyout pass.key -out pass.csr -subj "/CN=Carte"';

/** The exact steps to a pass certificate, each with the page it happens on. */
export function AppleGuide() {
  const styles = useWalletStyles();
  const { t } = useTranslation();
  const { whereabouts } = useSession();
  const openLink = whereabouts.kind === 'host' ? whereabouts.host.openLink : undefined;
  return (
    <Panel title={t('wallet.guide.title')}>
      <Body1 as="p" className={styles.soft}>
        {t('wallet.guide.text')}
      </Body1>
      <Accordion multiple collapsible defaultOpenItems={['request']}>
        {STEPS.map(({ step, href }, index) => (
          <AccordionItem key={step} value={step}>
            <AccordionHeader as="h3" expandIconPosition="end">
              {`${index + 1}. ${t(`wallet.guide.${step}.title`)}`}
            </AccordionHeader>
            <AccordionPanel>
              <ol className={styles.steps}>
                {t(`wallet.guide.${step}.steps`, { returnObjects: true }).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ol>
              {step === 'request' && <Command />}
              {href && (
                <OutsideLink look="link" href={href} openLink={openLink}>
                  {t(`wallet.guide.${step}.link`)}
                </OutsideLink>
              )}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Panel>
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
