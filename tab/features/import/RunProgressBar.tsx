import { Body1, Caption1, ProgressBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../api/contract/imports.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useImportStyles } from './import.styles.ts';
import { isOpen, progressOf } from './run-progress.ts';

/** How far the run is, as a bar and in numbers. Nothing once it is over. */
export function RunProgressBar({ run }: { run: RunView }) {
  const styles = useImportStyles();
  const { t } = useTranslation();
  const words = useProgressWords(run);
  if (!isOpen(run.status)) return null;
  const { fraction } = progressOf(run);
  return (
    <div className={styles.stack}>
      <ProgressBar
        thickness="large"
        aria-label={t('imports.run.progress')}
        aria-valuetext={words}
        {...(fraction !== undefined && run.status !== 'queued' && { value: fraction, max: 1 })}
      />
      <div>
        <Body1 block>{words}</Body1>
        <Caption1 className={styles.soft}>{t('imports.run.leaveAlone')}</Caption1>
      </div>
    </div>
  );
}

function useProgressWords(run: RunView): string {
  const { t } = useTranslation();
  const format = useLocaleFormat();
  if (run.status === 'queued') return t('imports.run.queued');
  const progress = progressOf(run);
  const total = format.number(progress.total);
  if (progress.phase === 'applying') {
    return t('imports.run.applying', { applied: format.number(progress.applied), total });
  }
  const seen = format.number(progress.seen);
  return progress.fraction === undefined
    ? t('imports.run.readingUncounted', { seen })
    : t('imports.run.reading', { seen, total });
}
