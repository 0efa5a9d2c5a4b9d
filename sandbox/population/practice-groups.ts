import type { GroupPlan, Groups } from '../directory/groups.ts';
import type { Person } from '../directory/person.ts';
import { DEPARTMENTS } from './departments.ts';

type Options = {
  domain: string;
  /** The ids of the first people of the directory, the leadership first. */
  firstPeople: readonly string[];
};

const CLIENT_FACING = ['Sales', 'Customer Success', 'Marketing'];

/** Fills a new directory with the kinds of groups that real ones have. */
export function createPracticeGroups(groups: Groups, { domain, firstPeople }: Options): void {
  const people = (first: number, last: number) => new Set(firstPeople.slice(first, last));
  const staff = groups.create(ALL_STAFF);
  const departments = DEPARTMENTS.map(({ name }) => groups.create(departmentGroup(name, domain)));
  const leadership = groups.create({
    displayName: 'Leadership',
    description: 'The heads of all departments',
    people: people(0, 9),
  });
  const outward = departments.filter(({ displayName }) => CLIENT_FACING.includes(displayName));
  const clientFacing = groups.create({
    displayName: 'Client-facing',
    description: 'Sales, Customer Success and Marketing, as groups within this one',
    groups: new Set(outward.map(({ id }) => id)),
    people: people(9, 12),
  });
  groups.create({
    displayName: 'Business card holders',
    description: 'Groups within groups: who should have a card first',
    groups: new Set([clientFacing.id, leadership.id]),
  });

  const guild = groups.create({ displayName: 'Makers’ guild', visibility: 'Public' });
  const menders = groups.create({
    displayName: 'Menders’ circle',
    description: 'Lies within the guild, and the guild within it',
    groups: new Set([guild.id]),
    people: people(10, 16),
  });
  groups.add(guild.id, menders.id);

  groups.create({
    displayName: 'Project Kestrel',
    description: 'Who is in it is nobody’s business',
    groupTypes: ['Unified'],
    visibility: 'HiddenMembership',
    people: people(1, 6),
  });
  groups.create({ displayName: 'Alumni association', description: 'Nobody yet' });
  groups.create({ ...ROOM_DISPLAYS, people: people(0, 1) });
  groups.create({ displayName: '=Finance + "Legal" & <others>', groups: new Set([staff.id]) });
}

const isStaff = (person: Person) => person.userType === 'Member' && person.accountEnabled;

const ALL_STAFF: GroupPlan = {
  displayName: 'All staff',
  description: 'Everybody employed here, kept up to date by a rule',
  groupTypes: ['DynamicMembership'],
  membershipRule: '(user.userType -eq "Member") and (user.accountEnabled -eq true)',
  rule: isStaff,
};

const ROOM_DISPLAYS: GroupPlan = {
  displayName: 'Meeting room displays',
  description: 'Devices, and the person who looks after them',
  devices: ['Elbe', 'Alster', 'Workshop'].map((name, index) => ({
    id: `d0000000-0000-4000-8000-00000000000${index}`,
    displayName: `Display ${name}`,
  })),
};

const departmentGroup = (name: string, domain: string): GroupPlan => ({
  displayName: name,
  description: `Everybody in ${name}`,
  groupTypes: ['DynamicMembership', 'Unified'],
  membershipRule: `user.department -eq "${name}"`,
  mailEnabled: true,
  mail: `${name.toLowerCase().replace(/[^a-z]+/g, '-')}@${domain}`,
  visibility: 'Private',
  rule: (person) => person.department === name && isStaff(person),
});
