import type { Credential } from './connection.ts';

/** A Graph application permission, and what the product can do with it. */
export type PermissionState = {
  name: string;
  granted: boolean;
  need: 'required' | 'optional';
  unlocks: string;
};

/**
 * What we ask for, least first. learn.microsoft.com/graph/permissions-reference; `impliedBy` are
 * broader permissions that Graph accepts in its place.
 */
const WANTED = [
  {
    name: 'User.Read.All',
    need: 'required',
    unlocks: 'Read people and their photos, import them and keep their cards in step',
    impliedBy: ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  },
  {
    name: 'GroupMember.Read.All',
    need: 'optional',
    unlocks: 'Choose people by group',
    impliedBy: [
      'GroupMember.ReadWrite.All',
      'Group.Read.All',
      'Group.ReadWrite.All',
      'Directory.Read.All',
      'Directory.ReadWrite.All',
    ],
  },
  {
    name: 'Application.Read.All',
    need: 'optional',
    unlocks: 'Read when the client secret or certificate ends, to warn you before it does',
    impliedBy: [
      'Application.ReadWrite.All',
      'Application.ReadWrite.OwnedBy',
      'Directory.Read.All',
      'Directory.ReadWrite.All',
    ],
  },
] as const;

/** What tells when a secret ends. */
const READS_ENDS = 'Application.Read.All';

export type WantedPermission = (typeof WANTED)[number]['name'];

/**
 * Where the token's rights could not be read, what is required counts as granted: the directory answered. By consent
 * there is no secret of the customer's that could end, so nothing is asked for to read its end.
 */
export function permissionStates(
  granted: readonly string[] | null,
  kind?: Credential['kind'],
): PermissionState[] {
  const wanted = kind === 'consent' ? WANTED.filter(({ name }) => name !== READS_ENDS) : WANTED;
  return wanted.map(({ name, need, unlocks, impliedBy }) => ({
    name,
    granted:
      granted === null
        ? need === 'required'
        : [name, ...impliedBy].some((right) => granted.includes(right)),
    need,
    unlocks,
  }));
}

export function hasPermission(
  granted: readonly string[] | null,
  wanted: WantedPermission,
): boolean {
  return permissionStates(granted).some(({ name, granted: has }) => name === wanted && has);
}
