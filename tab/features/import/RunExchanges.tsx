import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  mergeClasses,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunExchangeView } from '../../../api/contract/imports.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { LoadingLines } from '../../components/states/LoadingPage.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useRunExchanges } from './run-exchange-queries.ts';
import { isRefusal, toSupportText } from './run-exchange-text.ts';
import { useRunExchangeStyles } from './run-exchange.styles.ts';
import { useRunListStyles } from './run-list.styles.ts';

/** What a run asked of Microsoft Graph, for whoever has to show it to Microsoft's support. Asked for when it is opened. */
export function RunExchanges({ runId }: { runId: string }) {
  const styles = useRunExchangeStyles();
  const { t } = useTranslation();
  return (
    <Accordion collapsible className={styles.root}>
      <AccordionItem value="exchanges">
        <AccordionHeader as="h2">{t('imports.exchanges.title')}</AccordionHeader>
        <AccordionPanel>
          <Exchanges runId={runId} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Exchanges({ runId }: { runId: string }) {
  const styles = useRunExchangeStyles();
  const lists = useRunListStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { items, leftOut, error, isPending, ...more } = useRunExchanges(runId);
  if (isPending) return <LoadingLines lines={3} size={32} />;
  if (error && items.length === 0)
    return <ErrorState error={error} onRetry={() => void more.refetch()} />;
  return (
    <>
      <Body1 as="p" className={styles.text}>
        {t(items.length > 0 ? 'imports.exchanges.text' : 'imports.exchanges.none')}
      </Body1>
      <ul className={lists.list}>
        {items.map((exchange) => (
          <Exchange key={exchange.number} exchange={exchange} />
        ))}
      </ul>
      {error && <ErrorState error={error} onRetry={() => void more.fetchNextPage()} />}
      {!error && more.hasNextPage && (
        <Button
          className={styles.more}
          disabledFocusable={more.isFetching}
          onClick={() => void more.fetchNextPage()}
        >
          {t('common.showMore')}
        </Button>
      )}
      {!more.hasNextPage && leftOut > 0 && (
        <Caption1 as="p">
          {t('imports.exchanges.leftOut', { requests: format.number(leftOut) })}
        </Caption1>
      )}
    </>
  );
}

function Exchange({ exchange }: { exchange: RunExchangeView }) {
  const styles = useRunExchangeStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { number, at, method, path, status, requestId, clientRequestId, durationMs, throttled } =
    exchange;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span dir="ltr" className={styles.path}>
          {method} {path}
        </span>
        <Caption1 className={styles.facts}>
          <span>
            {format.day(at)}, {format.second(at)}
          </span>
          <span className={mergeClasses(isRefusal(exchange) && styles.bad)}>
            {status === null ? t('imports.exchanges.noAnswer') : `HTTP ${status}`}
          </span>
          <span>{format.milliseconds(durationMs)}</span>
          {throttled && <span>{t('imports.exchanges.throttled')}</span>}
        </Caption1>
        {requestId === null ? (
          <Caption1>{t('imports.exchanges.noId', { id: clientRequestId })}</Caption1>
        ) : (
          <code dir="ltr" className={styles.id}>
            {requestId}
          </code>
        )}
      </div>
      <CopyButton
        iconOnly
        appearance="subtle"
        text={toSupportText(exchange)}
        label={t('imports.exchanges.copy', { number: format.number(number) })}
        doneLabel={t('imports.exchanges.copied')}
      />
    </li>
  );
}
