import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../api/contract/imports.ts';
import { Panel } from '../../components/Panel.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { CountTiles } from './CountTiles.tsx';
import { describeChange } from '../../components/describe-change.ts';
import { usePlanStyles } from './Plan.styles.ts';

const ACTIONS = ['create', 'update', 'unchanged', 'pause', 'skip'] as const;

/** What an import would do: how many of each, and examples to look into. */
export function Plan({ plan }: { plan: ImportPreview }) {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { create, update, pause } = plan;
  return (
    <Panel>
      <CountTiles
        counts={ACTIONS.map((action) => ({
          id: action,
          name: t(`imports.review.${action}`),
          count: plan[action],
          isMain: action === 'create',
        }))}
      />
      {create + update + pause === 0 && (
        <MessageBar intent="info">
          <MessageBarBody>{t('imports.review.nothingNew')}</MessageBarBody>
        </MessageBar>
      )}
      {pause > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('imports.review.pauseText', { count: pause, cards: format.number(pause) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {plan.sample.length > 0 && <Examples sample={plan.sample} />}
    </Panel>
  );
}

function Examples({ sample }: Pick<ImportPreview, 'sample'>) {
  const styles = usePlanStyles();
  const { t } = useTranslation();
  const shown = ACTIONS.filter((action) => sample.some((entry) => entry.action === action));
  return (
    <Accordion multiple collapsible>
      <AccordionItem value="examples">
        <AccordionHeader as="h2">{t('imports.review.examples')}</AccordionHeader>
        <AccordionPanel className={styles.examples}>
          {shown.map((action) => (
            <section key={action} aria-label={t(`imports.review.example_${action}`)}>
              <strong>{t(`imports.review.example_${action}`)}</strong>
              <ul className={styles.list}>
                {sample
                  .filter((entry) => entry.action === action)
                  .map((entry) => (
                    <Example key={entry.directoryId} entry={entry} />
                  ))}
              </ul>
            </section>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Example({ entry }: { entry: ImportPreview['sample'][number] }) {
  const styles = usePlanStyles();
  const { t } = useTranslation();
  const changes = entry.action === 'update' ? entry.changes : [];
  return (
    <li>
      <bdi>{entry.displayName}</bdi>
      {changes.map((change) => (
        <Caption1 key={change.field} block className={styles.change}>
          {describeChange(change, t)}
        </Caption1>
      ))}
    </li>
  );
}
