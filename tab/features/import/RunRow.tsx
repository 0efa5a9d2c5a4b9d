import { Body1Strong, Caption1 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RunView } from '../../../api/contract/imports.ts';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { useRunListStyles } from './run-list.styles.ts';
import { RunStatusBadge } from './RunStatusBadge.tsx';

type Props = { run: RunView; connectionName: string | undefined };

/** A run in the list: what it was, when, by whom, and what came of it. */
export function RunRow({ run, connectionName }: Props) {
  const styles = useRunListStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const { id, kind, createdAt, createdByName, created, updated, failed, status } = run;
  const counts = t('imports.run.summary', {
    created: format.number(created),
    updated: format.number(updated),
    failed: format.number(failed),
  });
  return (
    <Link to={`/import/runs/${id}`} className={styles.run}>
      <span className={styles.words}>
        <Body1Strong>
          {t('imports.run.title', {
            kind: t(`imports.run.kind_${kind}`),
            moment: format.moment(createdAt),
          })}
        </Body1Strong>
        <Caption1 className={styles.soft}>
          {[connectionName, createdByName, counts].filter(Boolean).join(' · ')}
        </Caption1>
      </span>
      <RunStatusBadge status={status} />
    </Link>
  );
}
