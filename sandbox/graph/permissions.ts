/** Any one of the named application permissions opens the door. */
export type Permissions = readonly string[];

const READ_USERS = [
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const READ_MEMBERS = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

/** What each kind of call needs (learn.microsoft.com/graph/permissions-reference). */
export const PERMISSIONS = {
  users: ['User.ReadBasic.All', ...READ_USERS],
  fullUsers: READ_USERS,
  photos: [
    'ProfilePhoto.Read.All',
    'ProfilePhoto.ReadWrite.All',
    'User.ReadBasic.All',
    ...READ_USERS,
  ],
  groups: ['Group.ReadBasic.All', ...READ_MEMBERS],
  members: ['GroupMember.ReadBasic.All', ...READ_MEMBERS],
  hiddenMembers: ['Member.Read.Hidden'],
  organization: ['Organization.Read.All', ...READ_USERS],
  applications: ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'],
  deletedUsers: READ_USERS,
  subscriptions: READ_USERS,
} as const satisfies Record<string, Permissions>;

export function isGranted(roles: ReadonlySet<string>, anyOf: Permissions): boolean {
  return anyOf.some((permission) => roles.has(permission));
}
