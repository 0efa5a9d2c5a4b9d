import type { Photo } from '../faces/photos.ts';
import type { Population } from '../population/population.ts';
import type { ObjectIds } from './object-id.ts';
import type { Person } from './person.ts';

/** Deleted people can be restored; purged ones are gone. */
export type PersonState = 'present' | 'deleted' | 'purged';

/** What differs at a position from what the population says. */
type Altered = {
  person?: Person;
  managerId?: string | null;
  photo?: Photo | null;
  state?: PersonState;
};

/** The people of a directory by position: the population's, as altered, then those hired since. */
export type People = ReturnType<typeof createPeople>;

/** Only what was altered is held in memory, so that 500,000 people start in no time. */
export function createPeople({ population, ids }: { population: Population; ids: ObjectIds }) {
  const altered = new Map<number, Altered>();
  let total = population.size;
  let absent = 0;
  const byName = createNameIndex(() =>
    Array.from({ length: total }, (_, position) => personAt(position).userPrincipalName),
  );

  function personAt(position: number): Person {
    const person = altered.get(position)?.person;
    if (person) return person;
    if (position >= population.size) throw new Error(`nobody was ever at ${position}`);
    return population.personAt(position);
  }

  const stateAt = (position: number): PersonState => altered.get(position)?.state ?? 'present';

  function alter(position: number, change: Altered): void {
    const before = stateAt(position) === 'present' ? 0 : 1;
    if (change.person) {
      const { userPrincipalName } = change.person;
      byName.rename(position, personAt(position).userPrincipalName, userPrincipalName);
    }
    altered.set(position, { ...altered.get(position), ...change });
    absent += (stateAt(position) === 'present' ? 0 : 1) - before;
  }

  return {
    /** Positions ever used; those of deleted people are among them. */
    total: () => total,
    count: () => total - absent,
    personAt,
    stateAt,
    alter,

    append(person: Person): number {
      const position = total++;
      altered.set(position, { person });
      byName.rename(position, undefined, person.userPrincipalName);
      return position;
    },

    nextId: () => ids.at(total),

    /** By object id or sign-in name, whatever became of them. */
    positionOf(idOrName: string): number | undefined {
      const position = ids.positionOf(idOrName) ?? byName.find(idOrName);
      return position !== undefined && position < total ? position : undefined;
    },

    managerIdAt(position: number): string | undefined {
      const managerId = altered.get(position)?.managerId;
      if (managerId !== undefined) return managerId ?? undefined;
      if (position >= population.size) return undefined;
      const manager = population.managerAt(position);
      return manager === undefined ? undefined : ids.at(manager);
    },

    photoAt(position: number): Photo | undefined {
      const photo = altered.get(position)?.photo;
      if (photo !== undefined) return photo ?? undefined;
      if (position >= population.size) return undefined;
      const look = population.lookAt(position);
      return look && { kind: 'drawn', look };
    },
  };
}

/** Positions by sign-in name, read in when the first is looked up: most runs never do. */
function createNameIndex(listNames: () => string[]) {
  let positions: Map<string, number> | undefined;
  const load = () =>
    (positions ??= new Map(listNames().map((name, position) => [name.toLowerCase(), position])));
  return {
    find: (name: string): number | undefined => load().get(name.toLowerCase()),
    rename(position: number, before: string | undefined, after: string): void {
      const former = before?.toLowerCase() ?? '';
      if (positions?.get(former) === position) positions.delete(former);
      positions?.set(after.toLowerCase(), position);
    },
  };
}
