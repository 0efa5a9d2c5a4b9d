import { expect, test } from 'vitest';
import { hasPermission, permissionStates, type WantedPermission } from './permissions.ts';

const granted = (roles: string[] | null) =>
  permissionStates(roles).flatMap(({ name, granted: has }) => (has ? [name] : []));

const USERS = 'User.Read.All';
const GROUPS = 'GroupMember.Read.All';
const APPS = 'Application.Read.All';

test.each<[string[], WantedPermission[]]>([
  [[], []],
  [[USERS], [USERS]],
  [['User.ReadWrite.All'], [USERS]],
  [[GROUPS], [GROUPS]],
  [['Group.Read.All'], [GROUPS]],
  [[APPS], [APPS]],
  [['Directory.Read.All'], [USERS, GROUPS, APPS]],
  [['Directory.ReadWrite.All'], [USERS, GROUPS, APPS]],
  [['User.ReadBasic.All', 'User.Read', 'user.read.all', 'Mail.Read'], []],
])('%o grants %o', (roles, wanted) => {
  expect(granted(roles)).toEqual(wanted);
  for (const name of [USERS, GROUPS, APPS] as const) {
    expect(hasPermission(roles, name)).toBe(wanted.includes(name));
  }
});

test('where the rights cannot be read, what is required counts as granted and nothing else', () => {
  expect(granted(null)).toEqual([USERS]);
});

test('by consent nothing is asked for to read when a secret ends: there is none', () => {
  expect(permissionStates([], 'consent').map(({ name }) => name)).toEqual([USERS, GROUPS]);
  expect(permissionStates([], 'certificate')).toHaveLength(3);
});

test('each permission says what it is for, and only reading people is required', () => {
  const states = permissionStates([]);
  expect(states.map(({ name, need }) => [name, need])).toEqual([
    [USERS, 'required'],
    [GROUPS, 'optional'],
    [APPS, 'optional'],
  ]);
  for (const { unlocks } of states) expect(unlocks.length).toBeGreaterThan(10);
});
