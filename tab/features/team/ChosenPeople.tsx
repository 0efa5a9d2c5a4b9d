import { Subtitle2 } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColleagueView } from '../../../api/contract/colleagues.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { SearchInput } from '../../components/SearchInput.tsx';
import type { TeamSurface } from '../../teams/surfaces.ts';
import { ColleagueRows } from './ColleagueRows.tsx';
import { colleaguesQuery, MAX_CHOSEN } from './colleague-query.ts';
import { MemberPicker } from './MemberPicker.tsx';
import { useTeamStyles } from './team.styles.ts';

/** As many as fit under a search field. */
const RESULTS = 5;

type Props = {
  people: readonly ColleagueView[];
  onChange: (people: readonly ColleagueView[]) => void;
  pickMembers: TeamSurface['pickMembers'];
};

/** People one by one: from the members of the chat or channel, or by name. */
export function ChosenPeople({ people, onChange, pickMembers }: Props) {
  const styles = useTeamStyles();
  const { t } = useTranslation();
  const add = (more: readonly ColleagueView[]) => {
    const known = new Set(people.map(({ id }) => id));
    onChange([...people, ...more.filter(({ id }) => !known.has(id))].slice(0, MAX_CHOSEN));
  };
  return (
    <>
      {pickMembers && <MemberPicker pickMembers={pickMembers} onPick={add} />}
      <AddByName onAdd={(colleague) => add([colleague])} />
      {people.length > 0 && (
        <>
          <Subtitle2 as="h2" className={styles.title}>
            {t('team.count', { count: people.length })}
          </Subtitle2>
          <ColleagueRows
            colleagues={people}
            icon={<DismissRegular />}
            labelOf={(name) => t('team.remove', { name })}
            onPress={({ id }) => onChange(people.filter((person) => person.id !== id))}
          />
        </>
      )}
    </>
  );
}

function AddByName({ onAdd }: { onAdd: (colleague: ColleagueView) => void }) {
  const styles = useTeamStyles();
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const words = search.trim();
  const query = colleaguesQuery(useApi(), {}, words);
  const { data } = useInfiniteQuery({ ...query, enabled: words !== '' });
  const results = words === '' ? undefined : data?.pages[0]?.items.slice(0, RESULTS);
  return (
    <>
      <SearchInput label={t('team.searchToAdd')} value={search} onChange={setSearch} />
      {results?.length === 0 && <p className={styles.text}>{t('team.notFoundText')}</p>}
      {results && results.length > 0 && (
        <ColleagueRows
          colleagues={results}
          icon={<AddRegular />}
          labelOf={(name) => t('team.add', { name })}
          onPress={onAdd}
        />
      )}
    </>
  );
}
