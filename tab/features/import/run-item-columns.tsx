import { Caption1 } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunItemView } from '../../../api/contract/imports.ts';
import type { GridColumn } from '../../components/grid/grid-model.ts';
import { PersonCell } from '../../components/PersonCell.tsx';
import { describeChange } from '../../components/describe-change.ts';
import { describeProblem } from '../../components/states/describe-error.ts';
import { usePlanStyles } from './Plan.styles.ts';

/** What the list of a run's people shows of each: who, what becomes of the card, and every field. */
export function useRunItemColumns(): readonly GridColumn<RunItemView>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const actionOf = ({ held, applied, action }: RunItemView) =>
      t(
        held || (!applied && isDoing(action))
          ? `imports.items.would_${action}`
          : `imports.items.did_${action}`,
      );
    return [
      {
        id: 'person',
        label: t('imports.items.columnPerson'),
        track: 'minmax(0, 1.4fr)',
        render: (item) => (
          <PersonCell
            name={item.displayName}
            below=""
            belowWhenNarrow={actionOf(item)}
            lastWhenNarrow={<Changes item={item} />}
          />
        ),
      },
      {
        id: 'action',
        label: t('imports.items.columnAction'),
        track: 'minmax(0, 1fr)',
        wideOnly: true,
        render: actionOf,
      },
      {
        id: 'changes',
        label: t('imports.items.columnChanges'),
        track: 'minmax(0, 2.4fr)',
        wideOnly: true,
        render: (item) => <Changes item={item} />,
      },
    ];
  }, [t]);
}

/** A run that was stopped never came to some of these. */
const isDoing = (action: RunItemView['action']): boolean =>
  action !== 'unchanged' && action !== 'refresh' && action !== 'skip';

/** Each field from what it was to what it is. A new card was nothing before. */
function Changes({ item: { action, changes, problem } }: { item: RunItemView }) {
  const styles = usePlanStyles();
  const { t } = useTranslation();
  const told = action === 'create' ? [] : changes;
  return (
    <>
      {problem && <Caption1 block>{describeProblem(problem, t)}</Caption1>}
      {told.map((change) => (
        <Caption1 key={change.field} block className={styles.line}>
          {describeChange(change, t)}
        </Caption1>
      ))}
    </>
  );
}
