import { Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../api/contract/imports.ts';
import { describeProblem } from '../../components/states/describe-error.ts';
import { Panel } from '../../components/Panel.tsx';
import { RetryButton } from './RunActions.tsx';
import { useRunListStyles } from './run-list.styles.ts';

const SHOWN_AT_FIRST = 50;

/** Whom the run could not serve, why, and the way to try them again. */
export function RunProblems({ run: { id, status, problems } }: { run: RunView }) {
  const styles = useRunListStyles();
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <Panel
      title={t('imports.run.problems')}
      aside={status === 'done' && <RetryButton id={id} label={t('imports.run.retryFailed')} />}
    >
      <ul className={styles.list}>
        {problems.slice(0, shown).map(({ directoryId, displayName, code, detail }) => (
          <li key={`${directoryId} ${code}`} className={styles.item}>
            <strong>
              <bdi>{displayName}</bdi>
            </strong>
            <span>{describeProblem({ code, detail }, t)}</span>
            <Caption1 className={styles.soft}>{code}</Caption1>
          </li>
        ))}
      </ul>
      {problems.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + SHOWN_AT_FIRST)}>{t('common.showMore')}</Button>
        </div>
      )}
    </Panel>
  );
}
