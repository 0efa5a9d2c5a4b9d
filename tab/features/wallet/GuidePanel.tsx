import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { OutsideLink } from '../../components/OutsideLink.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useSession } from '../../start/SessionContext.ts';
import { useWalletStyles } from './wallet.styles.ts';

export type GuideStep = {
  key: string;
  title: string;
  steps: readonly string[];
  /** The page that it happens on. */
  link?: { href: string; text: string } | undefined;
  more?: ReactNode;
};

type Props = { title: string; text: string; steps: readonly GuideStep[] };

/** The exact steps to what passes are made with, the first of them open. */
export function GuidePanel({ title, text, steps }: Props) {
  const styles = useWalletStyles();
  const { whereabouts } = useSession();
  const openLink = whereabouts.kind === 'host' ? whereabouts.host.openLink : undefined;
  return (
    <Panel title={title}>
      <Body1 as="p" className={styles.soft}>
        {text}
      </Body1>
      <Accordion multiple collapsible defaultOpenItems={steps.slice(0, 1).map(({ key }) => key)}>
        {steps.map((step, index) => (
          <AccordionItem key={step.key} value={step.key}>
            <AccordionHeader as="h3" expandIconPosition="end">
              {`${index + 1}. ${step.title}`}
            </AccordionHeader>
            <AccordionPanel>
              <ol className={styles.steps}>
                {step.steps.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
              {step.more}
              {step.link && (
                <OutsideLink look="link" href={step.link.href} openLink={openLink}>
                  {step.link.text}
                </OutsideLink>
              )}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Panel>
  );
}
