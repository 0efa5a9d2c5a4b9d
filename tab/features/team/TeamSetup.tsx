import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../start/SessionContext.ts';
import type { TeamSurface } from '../../teams/surfaces.ts';
import { ChosenPeople } from './ChosenPeople.tsx';
import type { ColleagueView } from '../../../api/contract/colleagues.ts';
import { FolderChoice } from './FolderChoice.tsx';
import { toAddress, type TeamChoice } from './colleague-query.ts';
import { useTeamStyles } from './team.styles.ts';

type Way = 'people' | 'folder' | 'all';

/** Which cards a tab of a channel or a chat shows. Folders are for administrators, who know them. */
export function TeamSetup({ surface }: { surface: TeamSurface }) {
  const styles = useTeamStyles();
  const { t } = useTranslation();
  const isAdmin = useSession().me.roles.includes('admin');
  const [way, setWay] = useState<Way>('people');
  const [people, setPeople] = useState<readonly ColleagueView[]>([]);
  const [folderId, setFolderId] = useState('');
  const address = toContent({ way, people, folderId });

  useEffect(() => {
    surface.setSetup(
      address === undefined ? undefined : { contentUrl: address, name: t('team.tabName') },
    );
  }, [surface, address, t]);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('team.setupTitle')}</h1>
      <p className={styles.text}>{t('team.setupText')}</p>
      <Field label={t('team.which')}>
        <RadioGroup value={way} onChange={(_, { value }) => setWay(value as Way)}>
          <Radio value="people" label={t('team.chosen')} />
          {isAdmin && <Radio value="folder" label={t('team.folder')} />}
          <Radio value="all" label={t('team.everybody')} />
        </RadioGroup>
      </Field>
      {way === 'people' && (
        <ChosenPeople people={people} onChange={setPeople} pickMembers={surface.pickMembers} />
      )}
      {way === 'folder' && <FolderChoice folderId={folderId} onChange={setFolderId} />}
    </main>
  );
}

type Choosing = { way: Way; people: readonly ColleagueView[]; folderId: string };

/** The address that shows what was chosen; undefined while nothing is. */
function toContent({ way, people, folderId }: Choosing): string | undefined {
  const choices: Record<Way, TeamChoice | undefined> = {
    people: people.length > 0 ? { cardIds: people.map(({ id }) => id).join(',') } : undefined,
    folder: folderId === '' ? undefined : { folderId },
    all: {},
  };
  return choices[way] && toAddress(choices[way]);
}
