import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { OutsideLink } from '../../../components/OutsideLink.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../start/SessionContext.ts';
import { type EntraPage, entraLink, type EntraPlace } from './entra-links.ts';
import { useConnectGuideStyles } from './ConnectGuide.styles.ts';

const STEPS = [
  { step: 'register', page: 'list' },
  { step: 'copyIds', page: 'overview' },
  { step: 'permissions', page: 'permissions' },
  { step: 'secret', page: 'credentials' },
] as const satisfies { step: string; page: EntraPage }[];

/** The exact steps in Entra, each with the page it happens on. */
export function ConnectGuide({ place }: { place: EntraPlace }) {
  const styles = useConnectGuideStyles();
  const { t } = useTranslation();
  const { whereabouts } = useSession();
  const openLink = whereabouts.kind === 'host' ? whereabouts.host.openLink : undefined;
  return (
    <Panel title={t('directory.guide.title')} className={styles.root}>
      <Body1 as="p" className={styles.text}>
        {t('directory.guide.text')}
      </Body1>
      <Accordion multiple collapsible defaultOpenItems={['register']}>
        {STEPS.map(({ step, page }, index) => (
          <AccordionItem key={step} value={step}>
            <AccordionHeader as="h3" expandIconPosition="end">
              {`${index + 1}. ${t(`directory.guide.${step}.title`)}`}
            </AccordionHeader>
            <AccordionPanel>
              <ol className={styles.steps}>
                {t(`directory.guide.${step}.steps`, { returnObjects: true }).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ol>
              <OutsideLink look="link" href={entraLink(page, place)} openLink={openLink}>
                {t(`directory.guide.${step}.link`)}
              </OutsideLink>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Panel>
  );
}
