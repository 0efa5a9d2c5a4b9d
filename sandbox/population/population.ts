import type { Person } from '../directory/person.ts';
import { CAST } from './cast/cast.ts';
import { castPerson } from './cast-person.ts';
import { DEPARTMENTS } from './departments.ts';
import { createDraw } from './draw.ts';
import { createNewcomers } from './newcomers.ts';
import { type Look, portraitsOf } from './portrait-look.ts';
import { REGIONS } from './regions/regions.ts';

/** Everybody a directory begins with, made when asked for: nobody is held in memory. */
export type Population = {
  size: number;
  personAt(position: number): Person;
  /** `undefined` for whoever reports to nobody. */
  managerAt(position: number): number | undefined;
  lookAt(position: number): Look | undefined;
};

export type PopulationOptions = {
  size: number;
  seed: number;
  /** The mail domain of the tenant. */
  domain: string;
  /** Whether the people written by hand come first. */
  withCast: boolean;
  idAt: (position: number) => string;
};

const CHIEF_POSITION = 1;

/** Plans a directory of any size: the same options always give the same people. */
export function createPopulation(options: PopulationOptions): Population {
  const { size, seed, domain, idAt } = options;
  const cast = options.withCast ? CAST.slice(0, size) : [];
  const newcomers = createNewcomers({ seed, domain, firstPosition: cast.length });

  function isStaff(position: number): boolean {
    const member = cast[position];
    if (!member) return newcomers.kindAt(position) === 'employee';
    return member.invitedAs === undefined && member.person.accountEnabled !== false;
  }

  function headOf(position: number): number {
    const member = cast[position];
    const name = member ? member.person.department : newcomers.departmentAt(position).name;
    return DEPARTMENTS.find((department) => department.name === name)?.head ?? CHIEF_POSITION;
  }

  return {
    size,
    personAt(position) {
      const member = cast[position];
      const id = idAt(position);
      return member
        ? castPerson(member, { id, position, seed, domain })
        : newcomers.personAt(position, id);
    },
    managerAt(position) {
      if (position === CHIEF_POSITION || !isStaff(position)) return undefined;
      // Teams of eight, in the order in which people were hired; who leads none reports to the head.
      const lead = cast.length + Math.floor((position - cast.length) / 8);
      if (position > lead && lead > cast.length && isStaff(lead)) return lead;
      const head = headOf(position);
      const manager = head === position || head >= size ? CHIEF_POSITION : head;
      return manager < size ? manager : undefined;
    },
    lookAt(position) {
      const member = cast[position];
      if (!member) return newcomers.lookAt(position);
      if (member.photo === 'none') return undefined;
      return {
        seed: createDraw(seed, position).below(2 ** 31),
        presents: member.presents,
        ...portraitsOf(REGIONS[member.region]),
        size: member.photo,
      };
    },
  };
}
