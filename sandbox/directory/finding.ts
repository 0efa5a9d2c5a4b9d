import type { People } from './people.ts';
import type { Person } from './person.ts';

/** Looks people up by object id or sign-in name; the deleted are not found. */
export type Finding = ReturnType<typeof createFinding>;

export function createFinding(people: People) {
  function findPosition(who: string): number | undefined {
    const position = people.positionOf(who);
    if (position === undefined || people.stateAt(position) !== 'present') return undefined;
    return position;
  }

  function getPosition(who: string): number {
    const position = findPosition(who);
    if (position === undefined) throw new Error(`nobody here is ${who}`);
    return position;
  }

  function find(who: string): Person | undefined {
    const position = findPosition(who);
    return position === undefined ? undefined : people.personAt(position);
  }

  return {
    getPosition,
    find,
    get: (who: string): Person => people.personAt(getPosition(who)),

    *list(): Generator<Person> {
      for (let position = 0; position < people.total(); position++) {
        if (people.stateAt(position) === 'present') yield people.personAt(position);
      }
    },

    /** A sign-in name belongs to one person at a time. */
    refuseTaken(name: string | undefined, holderId?: string): void {
      const holder = name === undefined ? undefined : find(name);
      if (holder && holder.id !== holderId) throw new Error(`${name} is taken`);
    },
  };
}
