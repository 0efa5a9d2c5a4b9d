import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../api/contract/imports.ts';
import { ErrorState } from '../../components/states/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useLocaleFormat } from '../../components/use-locale-format.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { useImportStyles } from './import.styles.ts';
import { heldCardsOf } from './run-progress.ts';
import { useApproveRun } from './run-queries.ts';
import { useRunListStyles } from './run-list.styles.ts';
import { RunItemList } from './RunItemList.tsx';
import { SyncAgainButton } from './SyncAgainButton.tsx';

type Props = { run: RunView; held: NonNullable<RunView['held']> };

/** What a run did not do by itself: why, to whom, and the ways on from here. */
export function HeldPlan({ run, held }: Props) {
  const styles = useImportStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  const [isAsking, setIsAsking] = useState(false);
  const [openedAt] = useState(() => Date.now());
  const approve = useApproveRun(run.id);
  const count = heldCardsOf(run);
  const isTooOld = openedAt > Date.parse(held.approveUntil);
  return (
    <>
      <Panel title={t('imports.held.title')}>
        <Guards guards={held.guards} />
        <Body1 as="p" className={styles.soft}>
          {isTooOld
            ? t('imports.held.tooOld')
            : t('imports.held.text', { moment: format.moment(held.approveUntil) })}
        </Body1>
        {approve.error && !isAsking && <ErrorState error={approve.error} />}
        <div className={styles.actions}>
          {!isTooOld && (
            <Button appearance="primary" onClick={() => setIsAsking(true)}>
              {t('imports.held.approve')}
            </Button>
          )}
          {run.connectionId !== null && (
            <SyncAgainButton connectionId={run.connectionId} isPrimary={isTooOld} />
          )}
        </div>
      </Panel>
      <RunItemList
        runId={run.id}
        filter={{ held: 'true' }}
        label={t('imports.held.list')}
        total={count}
      />
      {isAsking && (
        <ApproveDialog
          count={count}
          approve={approve}
          planHash={run.planHash}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

function Guards({ guards }: Pick<Props['held'], 'guards'>) {
  const styles = useRunListStyles();
  const { t } = useTranslation();
  const format = useLocaleFormat();
  return (
    <ul className={styles.reasons}>
      {guards.map(({ kind, within, count, allowed }) => (
        <li key={`${kind} ${within}`}>
          {t(`imports.held.${kind}_${within}`, {
            count,
            cards: format.number(count),
            allowed: format.number(allowed),
          })}
        </li>
      ))}
    </ul>
  );
}
