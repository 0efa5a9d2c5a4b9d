import type { CastMember } from './cast-member.ts';
import { GUESTS_AND_ROOMS } from './guests-and-rooms.ts';
import { LEADERSHIP } from './leadership.ts';
import { NAMES_OF_THE_WORLD } from './names-of-the-world.ts';
import { ODD_ENTRIES } from './odd-entries.ts';

/** Everybody written by hand, in the order in which the directory lists them. */
export const CAST: readonly CastMember[] = [
  ...LEADERSHIP,
  ...NAMES_OF_THE_WORLD,
  ...ODD_ENTRIES,
  ...GUESTS_AND_ROOMS,
];

/** Where in the cast the person stands who may administer the practice tenant. */
export const ADMINISTRATOR_POSITION = 0;

/** Where in the cast an employee without any rights stands. */
export const EMPLOYEE_POSITION = 9;
