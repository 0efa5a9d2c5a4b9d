import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/CopyButton.tsx';
import { useLastExchange } from './run-exchange-queries.ts';
import { isRefusal, toSupportText } from './run-exchange-text.ts';
import { useRunExchangeStyles } from './run-exchange.styles.ts';

/** By which id Microsoft finds the request that a run failed with, where it failed with one. */
export function LastRequest({ runId }: { runId: string }) {
  const styles = useRunExchangeStyles();
  const { t } = useTranslation();
  const last = useLastExchange(runId);
  if (!last || !isRefusal(last) || last.requestId === null) return null;
  return (
    <span className={styles.last}>
      {t('imports.exchanges.lastFailed')}
      <span className={styles.copyable}>
        <code dir="ltr" className={styles.id}>
          {last.requestId}
        </code>
        <CopyButton
          iconOnly
          appearance="transparent"
          size="small"
          text={toSupportText(last)}
          label={t('imports.exchanges.copyLast')}
          doneLabel={t('imports.exchanges.copied')}
        />
      </span>
    </span>
  );
}
