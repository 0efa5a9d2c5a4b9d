import type { ObjectIds } from './object-id.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';

/** A group as Graph shows it. */
export type Group = {
  id: string;
  displayName: string;
  description: string | null;
  createdDateTime: string;
  groupTypes: string[];
  mail: string | null;
  mailEnabled: boolean;
  mailNickname: string;
  membershipRule: string | null;
  securityEnabled: boolean;
  visibility: 'Public' | 'Private' | 'HiddenMembership' | null;
};

export type Device = { id: string; displayName: string };

/** How a group comes by its members: a rule over people, and what was put in by hand. */
type Membership = {
  rule?: (person: Person) => boolean;
  people: Set<string>;
  groups: Set<string>;
  devices: Device[];
};

export type Members = { positions: number[]; groups: Group[]; devices: Device[] };

export type GroupPlan = Partial<Omit<Group, 'id' | 'displayName'>> & {
  displayName: string;
} & Partial<Membership>;

/** The groups of a directory and who is in them. */
export type Groups = ReturnType<typeof createGroups>;

export function createGroups({ people, ids }: { people: People; ids: ObjectIds }) {
  const groups = new Map<string, Entry>();

  function get(id: string) {
    const found = groups.get(id.toLowerCase());
    if (!found) throw new Error(`no group ${id}`);
    return found;
  }

  /** The group and, where asked, those within it at any depth; a group inside itself ends the walk. */
  function within(id: string, transitive: boolean): Entry[] {
    const reached = [get(id)];
    for (const { membership } of transitive ? reached : []) {
      for (const inner of membership.groups) {
        const nested = get(inner);
        if (!reached.includes(nested)) reached.push(nested);
      }
    }
    return reached;
  }

  return {
    list: (): Group[] => [...groups.values()].map(({ group }) => group),
    find: (id: string): Group | undefined => groups.get(id.toLowerCase())?.group,

    create(plan: GroupPlan): Group {
      const { rule, people: persons, groups: nested, devices, ...shown } = plan;
      const group: Group = {
        id: ids.at(groups.size),
        description: null,
        createdDateTime: '2019-04-01T08:00:00Z',
        groupTypes: [],
        mail: null,
        mailEnabled: false,
        mailNickname: plan.displayName.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
        membershipRule: null,
        securityEnabled: true,
        visibility: null,
        ...shown,
      };
      const membership = {
        ...(rule && { rule }),
        people: persons ?? new Set<string>(),
        groups: nested ?? new Set<string>(),
        devices: devices ?? [],
      };
      groups.set(group.id, { group, membership });
      return group;
    },

    add(groupId: string, memberId: string): void {
      const { membership } = get(groupId);
      (groups.has(memberId) ? membership.groups : membership.people).add(memberId);
    },

    remove(groupId: string, memberId: string): void {
      const { membership } = get(groupId);
      membership.people.delete(memberId);
      membership.groups.delete(memberId);
    },

    membersOf: (id: string, transitive: boolean): Members => {
      const groupsWithin = within(id, transitive);
      const direct = [...(groupsWithin[0]?.membership.groups ?? [])].map(get);
      return collectMembers(people, groupsWithin, transitive ? groupsWithin.slice(1) : direct);
    },
  };
}

type Entry = { group: Group; membership: Membership };

/** One pass over all people serves every rule of the groups. */
function collectMembers(
  people: People,
  reached: readonly Entry[],
  nested: readonly Entry[],
): Members {
  const rules = reached.flatMap(({ membership }) => membership.rule ?? []);
  const named = reached.flatMap(({ membership }) => [...membership.people]);
  const positions = new Set(named.flatMap((personId) => people.positionOf(personId) ?? []));
  for (let position = 0; rules.length > 0 && position < people.total(); position++) {
    if (people.stateAt(position) !== 'present') continue;
    const person = people.personAt(position);
    if (rules.some((rule) => rule(person))) positions.add(position);
  }
  return {
    positions: [...positions]
      .filter((position) => people.stateAt(position) === 'present')
      .sort((one, other) => one - other),
    groups: nested.map(({ group }) => group),
    devices: reached.flatMap(({ membership }) => membership.devices),
  };
}
