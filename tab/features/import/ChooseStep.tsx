import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ChosenCount } from './ChosenCount.tsx';
import { useDraft } from './DraftProvider.tsx';
import type { ImportDraft, PeopleFilters } from './import-draft.ts';
import { PeopleFilterBar } from './PeopleFilterBar.tsx';
import { PeopleList } from './PeopleList.tsx';
import { isEmpty, type Selection } from './selection.ts';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';
import { useKnownPeople } from './use-known-people.ts';

/** Who gets a card: the directory as it is now, everyone without a card chosen to begin with. */
export function ChooseStep(place: StepProps) {
  const { draft } = useDraft();
  // The wizard shows this step only once a directory is chosen.
  const connectionId = draft.connectionId ?? '';
  return <ChooseFrom key={connectionId} connectionId={connectionId} draft={draft} place={place} />;
}

type Props = { connectionId: string; draft: ImportDraft; place: StepProps };

function ChooseFrom({ connectionId, draft, place: { step, steps } }: Props) {
  const { t } = useTranslation();
  const { dispatch } = useDraft();
  const { preselectedCount, departments } = useKnownPeople(connectionId);
  const { selection, filters } = draft;
  const handleSelect = useCallback(
    (next: Selection) => dispatch({ type: 'set_selection', selection: next }),
    [dispatch],
  );
  const handleFilter = useCallback(
    (next: Partial<PeopleFilters>) => dispatch({ type: 'set_filters', filters: next }),
    [dispatch],
  );
  return (
    <StepFrame
      isWide
      {...{ step, steps }}
      title={t('imports.choose.title')}
      text={t('imports.choose.text')}
      status={<ChosenCount selection={selection} preselectedCount={preselectedCount} />}
      isNextDisabled={isEmpty(selection, preselectedCount)}
    >
      <PeopleFilterBar
        connectionId={connectionId}
        departments={departments}
        filters={filters}
        onChange={handleFilter}
      />
      <PeopleList
        connectionId={connectionId}
        filters={filters}
        selection={selection}
        preselectedCount={preselectedCount}
        onSelect={handleSelect}
        onFilter={handleFilter}
      />
    </StepFrame>
  );
}
