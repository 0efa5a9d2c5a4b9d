import type { Population } from '../population/population.ts';
import { createPracticeGroups } from '../population/practice-groups.ts';
import { createChanges } from './changes.ts';
import { createDepartures } from './departures.ts';
import { createFinding } from './finding.ts';
import { createGroups, type Group, type GroupPlan } from './groups.ts';
import { createHiring } from './hiring.ts';
import { createJournal } from './journal.ts';
import type { ObjectIds } from './object-id.ts';
import { createPeople } from './people.ts';
import type { Person } from './person.ts';

/** A directory and everything that can happen to it. People are named by object id or sign-in name. */
export type Directory = ReturnType<typeof createDirectory>;

type Options = {
  population: Population;
  domain: string;
  ids: ObjectIds;
  groupIds: ObjectIds;
  now: () => Date;
};

/** How many of the first people the practice groups may name. */
const NAMED_IN_GROUPS = 16;

export function createDirectory({ population, domain, ids, groupIds, now }: Options) {
  const people = createPeople({ population, ids });
  const journal = createJournal();
  const finding = createFinding(people);
  const groups = createGroups({ people, ids: groupIds });
  const hire = createHiring({ people, finding, journal, domain, now });
  const named = Math.min(NAMED_IN_GROUPS, population.size);
  const firstPeople = Array.from({ length: named }, (_, position) => ids.at(position));
  createPracticeGroups(groups, { domain, firstPeople });
  let groupChanges = 0;

  return {
    domain,
    people: finding.list,
    count: people.count,
    find: finding.find,
    get: finding.get,
    managerOf(who: string): Person | undefined {
      const managerId = people.managerIdAt(finding.getPosition(who));
      return managerId === undefined ? undefined : finding.find(managerId);
    },

    hire,
    ...createChanges({ people, finding, journal }),
    ...createDepartures({ people, journal, now, hire }),

    groups: (): Group[] => groups.list(),
    findGroup: groups.find,
    membersOf: groups.membersOf,
    formGroup(plan: GroupPlan): Group {
      groupChanges++;
      return groups.create(plan);
    },
    addToGroup(groupId: string, memberId: string): void {
      groupChanges++;
      groups.add(groupId, memberId);
    },
    removeFromGroup(groupId: string, memberId: string): void {
      groupChanges++;
      groups.remove(groupId, memberId);
    },

    /** Differs whenever anything that a list shows may have changed. */
    version: () => `${journal.sequence()}.${groupChanges}`,
    /** For the Graph side alone: people by position, and what happened to them. */
    store: people,
    journal,
  };
}
