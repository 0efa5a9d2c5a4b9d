import type { Hire } from './hiring.ts';
import type { Journal } from './journal.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';

type Ports = {
  people: People;
  journal: Journal;
  now: () => Date;
  hire: (hire: Hire) => Person;
};

/** Removing, restoring and purging people. */
export function createDepartures({ people, journal, now, hire }: Ports) {
  const namesBefore = new Map<number, string>();

  function positionIn(state: 'present' | 'deleted', who: string): number {
    const position = people.positionOf(who);
    if (position === undefined || people.stateAt(position) !== state) {
      throw new Error(`nobody ${state} is ${who}`);
    }
    return position;
  }

  /** Soft delete: the object id without hyphens goes in front of the sign-in name. */
  function remove(who: string): Person {
    const position = positionIn('present', who);
    const before = people.personAt(position);
    namesBefore.set(position, before.userPrincipalName);
    const person = {
      ...before,
      userPrincipalName: before.id.replaceAll('-', '') + before.userPrincipalName,
      deletedDateTime: now().toISOString(),
    };
    people.alter(position, { person, state: 'deleted' });
    journal.record({ position, properties: 'all' });
    return person;
  }

  return {
    remove,

    restore(who: string): Person {
      const position = positionIn('deleted', who);
      const { deletedDateTime: _gone, ...before } = people.personAt(position);
      const userPrincipalName = freeName(
        people,
        namesBefore.get(position) ?? before.userPrincipalName,
      );
      const person = { ...before, userPrincipalName };
      people.alter(position, { person, state: 'present' });
      journal.record({ position, properties: 'all' });
      return person;
    },

    purge(who: string): void {
      const position = positionIn('deleted', who);
      people.alter(position, { state: 'purged' });
      journal.record({ position, properties: 'all' });
    },

    deleted(): Person[] {
      return [...namesBefore.keys()]
        .filter((position) => people.stateAt(position) === 'deleted')
        .map((position) => people.personAt(position));
    },

    /** Somebody new with the name, address and data of another, who is gone from then on. */
    recreate(who: string): Person {
      const position = people.positionOf(who);
      if (position === undefined) throw new Error(`nobody was ever ${who}`);
      if (people.stateAt(position) === 'present') remove(who);
      const former = people.personAt(position);
      const { id: _id, createdDateTime: _at, deletedDateTime: _gone, ...data } = former;
      const name = namesBefore.get(position) ?? former.userPrincipalName;
      return hire({ ...data, userPrincipalName: name });
    },
  };
}

/** As Entra does, another name if somebody took it meanwhile. */
function freeName(people: People, name: string): string {
  const isTaken = (candidate: string) => {
    const position = people.positionOf(candidate);
    return position !== undefined && people.stateAt(position) === 'present';
  };
  const [local = '', domain = ''] = name.split('@');
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${local}${number}@${domain}`;
  return free;
}
