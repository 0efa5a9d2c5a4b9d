import type { Photo } from '../faces/photos.ts';
import { hashText } from '../population/draw.ts';
import type { Finding } from './finding.ts';
import type { Journal } from './journal.ts';
import type { People } from './people.ts';
import { type License, LICENSES, type Person, type PersonChange } from './person.ts';

type Ports = { people: People; finding: Finding; journal: Journal };

/** What happens to people while they are there. */
export function createChanges({ people, finding, journal }: Ports) {
  /** Changes any properties of somebody: department, title, office, phones, names, manager. */
  function move(
    who: string,
    { managerId, ...change }: PersonChange & { managerId?: string | null },
  ): Person {
    const position = finding.getPosition(who);
    const person = { ...people.personAt(position), ...change };
    finding.refuseTaken(change.userPrincipalName, person.id);
    people.alter(position, { person });
    const properties = Object.keys(change);
    const formerManagerId = people.managerIdAt(position);
    if (managerId !== undefined) {
      people.alter(position, { managerId });
      properties.push('manager');
    }
    journal.record({ position, properties, formerManagerId });
    return person;
  }

  return {
    move,

    /** New names; the mail address follows a new sign-in name where the two were the same. */
    rename(who: string, names: PersonChange): Person {
      const { userPrincipalName, mail } = finding.get(who);
      const follows = names.userPrincipalName !== undefined && mail === userPrincipalName;
      return move(who, { ...(follows && { mail: names.userPrincipalName }), ...names });
    },

    disable: (who: string): Person => move(who, { accountEnabled: false }),
    enable: (who: string): Person => move(who, { accountEnabled: true }),
    license: (who: string, licenses: License[] = [LICENSES.e3]): Person =>
      move(who, { assignedLicenses: licenses }),

    /** Photos are kept outside the directory: no delta answer ever tells of them. */
    setPhoto(who: string, photo?: Photo): void {
      const position = finding.getPosition(who);
      people.alter(position, { photo: photo ?? anotherFace(people.photoAt(position), who) });
    },
    removePhoto(who: string): void {
      people.alter(finding.getPosition(who), { photo: null });
    },
  };
}

/** Another drawing in the manner of the one before. */
function anotherFace(before: Photo | undefined, who: string): Photo {
  const look = before?.kind === 'drawn' ? before.look : undefined;
  return {
    kind: 'drawn',
    look: {
      presents: 'either',
      tones: [0, 7],
      headscarves: false,
      size: 'usual',
      ...look,
      seed: hashText(`${who} ${look?.seed ?? 0}`),
    },
  };
}
